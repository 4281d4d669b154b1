 'A-$Revision: 1.2 $'
 '
A module as a transporter writes it, in words of our own.
'


"teapot isPot   >>> true"

 '-- Module body'

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot'
        
         tea = bootstrap define: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () ToBe: bootstrap addSlotsTo: (
             bootstrap remove: 'comment' From:
             bootstrap remove: 'directory' From:
             bootstrap remove: 'fileInTimeString' From:
             bootstrap remove: 'myComment' From:
             bootstrap remove: 'postFileIn' From:
             bootstrap remove: 'revision' From:
             bootstrap remove: 'subpartNames' From:
             globals modules init copy ) From: bootstrap setObjectAnnotationOf: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( |
             {} = 'ModuleInfo: Creator: globals modules tea.

CopyDowns:
globals modules init. copy 
SlotsToOmit: comment directory fileInTimeString myComment postFileIn revision subpartNames.

\x7fIsComplete: '.
            | ) .
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         directory <- 'transporter'.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: InitializeToExpression: (_CurrentTimeString)\x7fVisibility: public'
        
         fileInTimeString <- _CurrentTimeString.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot'
        
         myComment <- 'A pot, its \"cups\" and what goes into them:
             it\'s all there.'.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot'
        
         postFileIn = ( |
            | 
            globals teapot cups: globals teapot cups + 1.
            resend.postFileIn).
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         revision <- '$Revision: 1.2 $'.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'modules' -> 'tea' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: private'
        
         subpartNames <- 'teaLeaves
'.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'traits' -> () From: ( | {
         'Category: kitchen\x7fModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         teapot = bootstrap setObjectAnnotationOf: bootstrap stub -> 'traits' -> 'teapot' -> () From: ( |
             {} = 'Comment: What all teapots do.\x7fModuleInfo: Creator: traits teapot.
'.
            | ) .
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> () From: ( | {
         'Category: kitchen\x7fModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         teapot = bootstrap setObjectAnnotationOf: bootstrap stub -> 'globals' -> 'teapot' -> () From: ( |
             {} = 'ModuleInfo: Creator: globals teapot.
'.
            | ) .
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'teapot' -> () From: ( | {
         'Category: state\x7fModuleInfo: Module: tea InitialContents: InitializeToExpression: (0)\x7fVisibility: private'
        
         cups <- 0.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'teapot' -> () From: ( | {
         'Category: state\x7fModuleInfo: Module: tea InitialContents: InitializeToExpression: (list copyRemoveAll)'
        
         drinkers <- list copyRemoveAll.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'teapot' -> () From: ( | {
         'Category: state\x7fModuleInfo: Module: tea InitialContents: InitializeToExpression: (vector)'
        
         labels <- ((bootstrap stub -> 'globals') \/-> 'vector') -> ().
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'teapot' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         parent* = bootstrap stub -> 'traits' -> 'teapot' -> ().
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'traits' -> 'teapot' -> () From: ( | {
         'Category: copying\x7fModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         copy = ( |
             c.
            | 
            c: resend.copy.
            c drinkers: drinkers copy.
            c).
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'traits' -> 'teapot' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: private'
        
         parent* = bootstrap stub -> 'traits' -> 'clonable' -> ().
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'traits' -> 'teapot' -> () From: ( | {
         'Category: pouring\x7fComment: Answers the pot, so that more can be poured.
-- a hostess\x7fModuleInfo: Module: tea InitialContents: FollowSlot\x7fVisibility: public'
        
         pourFor: who IfEmpty: blk = ( | {
                 'ModuleInfo: Module: tea InitialContents: FollowSlot'
                
                 left.
                } 
            | 
            left: cups - 1.
            left < 0 ifTrue: [^ blk value: who].
            cups: left.
            drinkers add: who, ' drinks ', leaves name.
            self).
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'traits' -> 'teapot' -> () From: ( | {
         'ModuleInfo: Module: tea InitialContents: FollowSlot'
        
         isPot = bootstrap stub -> 'globals' -> 'true' -> ().
        } | ) 


 '-- Sub parts'

 bootstrap read: 'teaLeaves' From: 'transporter'



 '-- Side effects'

 globals modules tea postFileIn
