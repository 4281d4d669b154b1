 'A-$Revision: 1.1 $'
 '
The part of the module tea that is about leaves.
'
"leaves name   >>> 'green'"


 '-- Module body'

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> () From: ( | {
         'Category: kitchen\x7fModuleInfo: Module: teaLeaves InitialContents: FollowSlot\x7fVisibility: public'
        
         leaves = bootstrap setObjectAnnotationOf: bootstrap stub -> 'globals' -> 'leaves' -> () From: ( |
             {} = 'ModuleInfo: Creator: globals leaves.
'.
            | ) .
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'leaves' -> () From: ( | {
         'ModuleInfo: Module: teaLeaves InitialContents: InitializeToExpression: (\'green\')'
        
         name <- 'green'.
        } | ) 

 bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'leaves' -> () From: ( | {
         'ModuleInfo: Module: teaLeaves InitialContents: FollowSlot\x7fVisibility: private'
        
         parent* = bootstrap stub -> 'lobby' -> ().
        } | ) 
