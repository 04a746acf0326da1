### Admin

## Everywhere

ui-product = Amazon channel
ui-skip = Skip to the content
ui-loading = Loading
ui-progress = { $done } of { $total }
ui-retry = Try again
ui-close = Close
ui-cancel = Cancel
ui-save = Save
ui-edit = Edit
ui-search = Search
ui-yes = Yes
ui-no = No
ui-any = Any
ui-enabled = Enabled
ui-disabled = Disabled
ui-view = View
ui-new-tab = (opens in a new tab)
ui-not-shown = Not shown
ui-created = Created
ui-updated = Last updated
ui-trail = The way here
ui-pages = Pages
ui-page-first = First page
ui-page-previous = Previous
ui-page-next = Next
ui-refused = That could not be done
ui-failure-unreachable = The server cannot be reached
ui-failure-signed-out = You have been logged out
ui-failure-forbidden = Your role does not allow this
ui-failure-broken = The server could not answer
ui-offline = No connection to the server. What you have typed is kept; trying again every few seconds.

## Login

ui-login-title = Log in
ui-login-lead = Log in to see and steer your Amazon orders
ui-login-email = E-mail
ui-login-password = Password
ui-login-submit = Log in
ui-login-running = Logging in
ui-login-wrong = E-mail or password is wrong
ui-login-wrong-remedy = Check both and try again. An administrator can set a new password.
ui-login-locked = Too many attempts
ui-login-locked-remedy = Login is locked for a few minutes. Wait a little before you try again.
ui-login-unreachable = The server cannot be reached
ui-login-unreachable-remedy = Check your connection and try again. What you typed is still here.
ui-login-broken = Login did not work
ui-login-broken-remedy = The server answered in an unexpected way. Try again in a moment.
ui-session-lost = You have been logged out
ui-session-lost-remedy = Log in again to go on. Nothing you have typed on the page is lost.

## Around the screens

ui-navigation = Main menu
ui-nav-marketing = Marketing
ui-nav-channels = Channels
ui-nav-path = Marketing › Channels › Amazon
ui-nav-orders = Orders
ui-nav-ship-by = Ship by
ui-nav-products = Products
ui-nav-health = Health
ui-nav-settings = Settings
ui-nav-more = More
ui-nav-help = Help
ui-account = Account of { $name }
ui-role-ADMIN = Administrator
ui-role-OPERATOR = Operator
ui-role-VIEWER = Viewer
ui-log-out = Log out
ui-language = Language
ui-theme = Theme
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-attention-banner-label = Orders that need attention
ui-attention-banner = { $count ->
    [one] One order needs attention:
   *[other] { $count } orders need attention:
  }
ui-attention-store = { $store } ({ $count })

## Words of the field

ui-status-PENDING = Pending
ui-status-PENDING_AVAILABILITY = Pending Availability
ui-status-UNSHIPPED = Unshipped
ui-status-PARTIALLY_SHIPPED = Partially Shipped
ui-status-SHIPPED = Shipped
ui-status-COMPLETED = Completed
ui-status-CANCELED = Canceled
ui-status-UNFULFILLABLE = Unfulfillable
ui-status-ERROR = Error
ui-status-OTHER = Other
ui-store-status-NOT_CONNECTED = Not connected
ui-store-status-OBSERVE = Observe
ui-store-status-ACTIVE = Active
ui-store-status-INACTIVE = Inactive
ui-store-status-DISCONNECTED = Disconnected
ui-shipment-state-QUEUED = Queued
ui-shipment-state-SENT = Sent
ui-shipment-state-VERIFIED = Verified
ui-shipment-state-MISMATCH = Differs
ui-shipment-state-REFUSED = Refused
ui-channel-MERCHANT = Merchant
ui-channel-AMAZON = Amazon
ui-mark-isPrime = Prime
ui-mark-isBusiness = Business
ui-mark-isPremium = Premium
ui-mark-isReplacement = Replacement
ui-mark-isGift = Gift
ui-gift = Gift
ui-total-ITEM = Items
ui-total-SHIPPING = Shipping
ui-total-GIFT_WRAP = Gift wrap
ui-total-COD_FEE = Cash on delivery
ui-total-OTHER = Other fees
ui-total-TAX = Tax
ui-total-DISCOUNT = Discount
ui-total-DELIVERY_TIP = Delivery tip
ui-total-GRAND_TOTAL = Grand total
ui-total-LINE = Line total
ui-unit-price-rest = Left for the line:
ui-tax-included = Tax included in the amounts:
ui-tax-by-marketplace = Of the tax, Amazon collects and pays:
ui-item-tax-by-marketplace = Tax that Amazon collects:
ui-tax-party-unknown = Amazon does not say by whom
ui-tax-numbers = Tax number
ui-difference = What does not add up
ui-difference-part = Amount
ui-difference-amazon = Amazon states
ui-difference-ours = Its parts make
ui-difference-apart = Difference
ui-address-edit = Correct the address
ui-address-edit-title = Correct the delivery address
ui-address-edit-means = The order is sent here whatever Amazon says later. Recipient, company and phone stay as Amazon sends them.
ui-address-corrected = Corrected by { $by },
ui-address-amazon-changed = Amazon has sent another address since. The corrected one is used; correct it again if Amazon’s is right.
ui-address-amazons = As Amazon sent it
ui-address-addressLine1 = Street and number
ui-address-addressLine2 = Address line 2
ui-address-addressLine3 = Address line 3
ui-address-postalCode = Postal code
ui-address-city = City
ui-address-stateOrRegion = State or region
ui-address-countryCode = Country (two letters)
ui-address-type-RESIDENTIAL = Residential
ui-address-type-COMMERCIAL = Commercial
ui-address-type-PICKUP_POINT = Pickup point
ui-needs-attention = Needs attention
ui-personal-hidden = Hidden for your role
ui-personal-wiped = Deleted, as Amazon requires,
ui-personal-none = Not sent by Amazon
ui-personal-not-asked = Not shown yet
ui-personal-show = Show personal data
ui-personal-hide = Hide personal data
ui-personal-recorded = Who looks, and when, is written down.
ui-once-copy = Copy
ui-once-copied = Copied

## Orders

ui-orders = Orders
ui-orders-all = All orders
ui-orders-count = { $count ->
    [one] { $count } order
   *[other] { $count } orders
  }
ui-orders-search = Search by number, buyer, SKU or tracking
ui-orders-new = { $count ->
    [one] One new order: show it
   *[other] { $count } new orders: show them
  }
ui-orders-moved = The list has changed: show it as it is now
ui-orders-none = No orders yet
ui-orders-none-why = Orders appear here by themselves as soon as Amazon reports them. Pending orders are hidden until you ask for them in the filters.
ui-orders-none-stores = Connect an Amazon store first; its orders then arrive by themselves.
ui-orders-none-match = No order matches
ui-orders-none-match-why = Remove a filter, or clear them all.
ui-orders-delay = Orders arrive by themselves. How soon depends on how often this channel asks Amazon and on Amazon's own processing time.
ui-orders-view = Orders: { $name }
ui-views = Views
ui-view-named = View: { $name }
ui-views-none = No view saved yet. Filter and sort as you like, then save it here.
ui-view-changed = changed
ui-view-is-default = (opens first)
ui-view-save = Save changes to { $name }
ui-view-save-new = Save as a new view…
ui-view-default-on = Open the tab with this view
ui-view-default-off = No longer open the tab with this view
ui-view-rename = Rename…
ui-view-rename-title = Rename { $name }
ui-view-rename-do = Rename
ui-view-delete = Delete…
ui-view-delete-ask = Delete the view { $name }?
ui-view-delete-means = Only the view goes, no order does. Links to it still show what it showed.
ui-view-delete-do = Delete view
ui-view-new-title = Save a view
ui-view-new-do = Save view
ui-view-new-hint = The filters and the sort are kept, for you alone.
ui-view-name = Name
ui-view-personal = What was searched for and the buyer’s name are not kept with the view: they may say who bought.
ui-page-size = Rows a page
ui-columns = Columns
ui-columns-shown = { $shown } of { $all } columns shown
ui-columns-reset = Default columns
ui-column-moved = { $column } is now column { $place } of { $shown }
ui-column-earlier = Move { $column } left
ui-column-later = Move { $column } right
ui-column-width = Width of { $column }
ui-column-pixels = { $width } pixels
ui-column-fitting = as wide as its content
ui-column-width-how = Drag, or use the arrow keys. Delete or a double click fits it to its content.
ui-column-amazonNumber = Amazon Order Number
ui-column-store = Amazon Store Name
ui-column-commerceNumber = Commerce Order Number
ui-column-buyer = Buyer Name
ui-column-status = Status
ui-column-total = Total
ui-column-channel = Fulfillment Channel
ui-column-unshipped = Items Unshipped
ui-column-reserved = Reserved
ui-column-purchased = Purchase Date
ui-column-shipBy = Latest Ship Date
ui-column-lastAction = Last Action
ui-column-action = Action
ui-column-orderId = Order Id
ui-column-merchantId = Merchant Id
ui-column-prime = Is Prime
ui-column-shipped = Items Shipped
ui-seller-central-manages = Managed in Seller Central: import is off
ui-view-details = View Amazon Order Details
ui-view-details-of = Amazon Order Details of { $number }
ui-ship-by-late = Overdue
ui-ship-by-soon = Within 24 hours
ui-sort-by = Sort by
ui-sort-ASC = Ascending: turn round
ui-sort-DESC = Descending: turn round
ui-filters = Filters
ui-filters-count = Filters ({ $count })
ui-filters-apply = Apply filters
ui-filters-clear = Clear all filters
ui-filters-active = Active filters
ui-filter-remove = Remove filter { $filter }
ui-filter-to-ship = To ship
ui-filter-text = Search
ui-filter-statuses = Status
ui-filter-statuses-hint = With none chosen, every order but the pending ones is shown.
ui-filter-stores = Amazon store
ui-filter-channel = Fulfillment channel
ui-filter-from = Purchased from
ui-filter-to = Purchased to
ui-filter-totalFrom = Total from
ui-filter-totalTo = Total to
ui-filter-total-hint = An amount, such as 49.90
ui-filter-currency = Currency
ui-filter-amazonNumber = Amazon order number
ui-filter-commerceNumber = Commerce order number
ui-filter-buyer = Buyer name
ui-filter-sku = SKU
ui-filter-tag = Tag
ui-filter-attention = Needs attention
ui-filter-prime = Prime
ui-filter-reserved = Reserved
ui-filters-more = More filters
ui-filter-number-hint = A whole number
ui-filter-shipBy = Ship by, at the latest
ui-filter-updatedFrom = Changed from
ui-filter-updatedTo = Changed to
ui-filter-unshippedMin = Items unshipped, at least
ui-filter-shippedMin = Items shipped, at least
ui-filter-orderNumber = Order Id
ui-filter-lastAction = Last action
ui-last-action-received = Received
ui-last-action-created = Commerce order created
ui-last-action-create-failed = Creation failed
ui-last-action-blocked-out-of-stock = Not created: out of stock
ui-last-action-blocked-product-missing = Not created: no such product
ui-last-action-shipped-partly = Shipped in part
ui-last-action-shipped-all = Shipped
ui-last-action-tracking-sent = Parcel confirmed at Amazon
ui-last-action-tracking-verified = Parcel shown by Amazon
ui-last-action-tracking-refused = Parcel refused by Amazon
ui-last-action-carrier-unmapped = Carrier not mapped
ui-last-action-completed = Completed
ui-last-action-cancel-asked = Cancellation asked for
ui-last-action-cancel-refused = Cancellation refused
ui-last-action-buyer-asked-to-cancel = The buyer asks to cancel
ui-last-action-canceled = Canceled by Amazon
ui-last-action-address-corrected = Address corrected
ui-last-action-refunded = Refund recorded

## One order

ui-order = Order
ui-order-title = Amazon order { $number }
ui-order-details = Amazon Order Details
ui-order-unknown = There is no such order
ui-order-marks = Kind
ui-order-tags = Tags
ui-attention-since = Waiting since
ui-amazon-status = Status at Amazon
ui-marketplace = Marketplace
ui-seller-central = Seller Central
ui-commerce-open = Commerce order
ui-ship-this = Ship this order
ui-tab-details = Details and shipping
ui-tab-items = Items
ui-tab-tracking = Tracking
ui-tab-timeline = Timeline
ui-tab-why = Why
ui-tab-commerce = Commerce order
ui-next = Next
ui-copy = Copy
ui-copy-done = Copied
ui-copy-of = Copy { $what }
ui-order-before = Previous order
ui-order-after = Next order
ui-order-place = { $place } of { $count } on this page of the list
ui-commerce-tab-open = Open the Commerce order
ui-commerce-tab-none = There is no Commerce order yet
ui-commerce-tab-elsewhere = Your commerce system has no page for it.
ui-shipping = Shipping
ui-service-level = Shipping service
ui-service-STANDARD = Standard
ui-service-EXPEDITED = Expedited
ui-service-FREE_ECONOMY = Free economy
ui-service-NEXT_DAY = Next day
ui-service-PRIORITY = Priority
ui-service-SAME_DAY = Same day
ui-service-SECOND_DAY = Second day
ui-service-SCHEDULED = Scheduled
ui-earliest-ship = Earliest ship date
ui-latest-delivery = Latest delivery date
ui-items-progress = Units
ui-items-progress-value = { $shipped } of { $ordered } shipped, { $open } open
ui-ship-to = Ship to
ui-address-type = Kind of address
ui-buyer = Buyer
ui-email = E-mail
ui-email-relay = (Amazon's relay address)
ui-company = Company
ui-purchase-order = Purchase order
ui-totals = Amounts from Amazon
ui-items-none = Amazon has sent no items for this order
ui-item = Item
ui-sku = SKU
ui-ordered = Ordered
ui-shipped-count = Shipped
ui-open = Open
ui-unit-price = Unit price
ui-line-total = Line total
ui-gift-wrap = Gift wrap
ui-customized = Customization from the buyer
ui-tracking-not-told = Shipped by Amazon
ui-tracking-none = Nothing shipped yet
ui-tracking-none-ship = Ship it on its Commerce order page; the tracking number goes to Amazon by itself.
ui-tracking-none-why = Parcels show here as soon as there are any.
ui-timeline-none = Nothing has happened to this order yet
ui-timeline-more = Show older
ui-why-around = Change or try it
ui-why-try = Try the rules on this order
ui-why-new-rule = New rule, tried on this order
ui-why-settings = Order settings of the store
ui-why-table = Creation table of the store
ui-why-none = No decision yet
ui-why-none-when = It is made when Amazon reports the order ready: Unshipped when you ship it yourself, Shipped when Amazon does.
ui-why-at = Decided
ui-why-seen = Seen:
ui-why-go-on = Goes on
ui-why-stop = Stops here
ui-why-steps = What was looked at
ui-why-changes = What would change it
ui-why-changes-created = What would have prevented it
ui-why-changes-none = Nothing that anybody here could do.
ui-why-clashes = Rules that disagree
ui-why-asked-by = Asked for by { $name }.
ui-why-ignored-by = Left alone by { $name }.
ui-test-holds = Met
ui-test-fails = Not met
ui-test-seen = seen: { $seen }
ui-test-nothing = seen: nothing
ui-test-hidden = not shown: it says who somebody is
ui-treatment = How it is made
ui-treatment-would = How it would be made
ui-treatment-store = Commerce store
ui-treatment-status = First status
ui-treatment-status-default = Commerce’s own for new orders
ui-treatment-customer = Customer
ui-treatment-customer-account = Account: found, or made
ui-treatment-number = Order number
ui-treatment-number-COMMERCE = Commerce’s own
ui-treatment-number-AMAZON = Amazon’s
ui-treatment-reserve = Reserves stock
ui-treatment-backorder = Backorder
ui-treatment-source = Stock source
ui-treatment-tags = Tags
ui-treatment-notes = Notes
ui-item-made-of = In Commerce: { $components }
ui-seen-on = Enabled
ui-seen-off = Disabled
ui-seen-in_stock = In stock
ui-seen-unmanaged = Stock is not managed
ui-seen-out_of_stock = Out of stock
ui-seen-equal = They agree
ui-seen-difference = They differ
ui-seen-ambiguous = More than one reading
ui-seen-missing = Not there
ui-seen-present = There
ui-seen-absent = Not there
ui-seen-asked = Asked for
ui-seen-not_asked = Not asked for
ui-seen-ignored = To be left alone
ui-actor-amazon = Amazon
ui-actor-commerce = Commerce
ui-actor-channel = This channel
ui-time-there = ({ $time } at the marketplace)
## Asked of many orders at once, and the list as a file (ui-bulk-<ACTION>, ui-run-<STATE>, ui-result-<STATE>)

ui-tick-order = Choose { $number }
ui-tick-page = All on this page
ui-bulk-bar = The chosen orders
ui-bulk-chosen = { $count ->
    [one] { $count } order chosen
   *[other] { $count } orders chosen
  }
ui-bulk-all = Choose all { $count } that match
ui-bulk-clear = Choose none
ui-bulk-do = What to do
ui-bulk-CREATE_COMMERCE_ORDER = Create Commerce orders
ui-bulk-RETRY = Try again
ui-bulk-IGNORE = Leave alone
ui-bulk-STOP_IGNORING = Stop leaving alone
ui-bulk-CANCEL = Cancel at Amazon
ui-bulk-means-CREATE_COMMERCE_ORDER = They are created although import was off when they came, or a rule or the creation table holds them back. A product, stock, matching amounts and an address are needed all the same.
ui-bulk-means-RETRY = Whether they become Commerce orders is decided again now, also for those that were left alone, and what failed is delivered again. Where the cause is still there, they stay as they are.
ui-bulk-means-IGNORE = No Commerce orders are created and nobody is warned any more, until somebody asks to try again. At Amazon nothing changes.
ui-bulk-means-STOP_IGNORING = Orders that somebody had left alone are looked at again like any other.
ui-bulk-means-CANCEL = The whole of each order is cancelled at Amazon, and Amazon tells each buyer. The Commerce orders are canceled and their stock is given back as soon as Amazon shows it. This cannot be undone.
ui-bulk-fits = { $total ->
    [one] { $fits ->
        [0] It cannot be done for this order.
       *[other] It will be done for this order.
      }
   *[other] { $fits ->
        [0] It cannot be done for any of the { $total } orders.
       *[other] It will be done for { $fits } of { $total } orders.
      }
  }
ui-bulk-misfits = The others are skipped:
ui-bulk-start-CREATE_COMMERCE_ORDER = { $count ->
    [one] Create { $count } Commerce order
   *[other] Create { $count } Commerce orders
  }
ui-bulk-start-RETRY = { $count ->
    [one] Try { $count } order again
   *[other] Try { $count } orders again
  }
ui-bulk-start-IGNORE = { $count ->
    [one] Leave { $count } order alone
   *[other] Leave { $count } orders alone
  }
ui-bulk-start-STOP_IGNORING = { $count ->
    [one] Look at { $count } order again
   *[other] Look at { $count } orders again
  }
ui-bulk-start-CANCEL = { $count ->
    [one] Cancel { $count } order at Amazon
   *[other] Cancel { $count } orders at Amazon
  }
ui-bulk-cancel-sure = { $count ->
    [one] Yes, cancel this order at Amazon
   *[other] Yes, cancel these { $count } orders at Amazon
  }
ui-bulk-keep = Keep the orders
ui-runs = Recent runs
ui-runs-lead = What was asked of many orders at once. Runs are kept for 30 days.
ui-runs-none = Nothing was asked of many orders yet
ui-runs-none-why = Tick orders in the list and choose what to do with them.
ui-runs-now = What is being done
ui-run = Run
ui-run-RUNNING = Running
ui-run-STOPPED = Stopped
ui-run-FINISHED = Finished
ui-run-gone = This run is not here any more
ui-run-results = Results
ui-run-asked = Asked
ui-run-which = Orders
ui-run-by-filter = { $count ->
    [one] { $count } order that matched a filter
   *[other] { $count } orders that matched a filter
  }
ui-run-by-hand = { $count ->
    [one] { $count } order, chosen by hand
   *[other] { $count } orders, chosen by hand
  }
ui-run-ended = Ended
ui-run-stopped-by = stopped by { $who }
ui-run-stop = Stop
ui-run-again = { $count ->
    [one] Try the one not done again
   *[other] Try the { $count } not done again
  }
ui-run-all = All ({ $count })
ui-run-undone = Not done ({ $count })
ui-run-none = No orders
ui-run-none-undone = Nothing was left undone
ui-run-count-done = { $count } done
ui-run-count-skipped = { $count } skipped
ui-run-count-failed = { $count } failed
ui-run-count-left = { $count } left undone
ui-run-count-gone = { $count } deleted since
ui-result-WAITING = Waits
ui-result-DONE = Done
ui-result-SKIPPED = Skipped
ui-result-FAILED = Failed
ui-result-LEFT = Not done
ui-export = Export
ui-export-failed = The orders could not be exported

## What may be done about an order (ui-action-<ACTION>)

ui-action-ASSIGN_PRODUCT = Assign a product
ui-action-ADD_PRODUCT = Add the product
ui-action-ENABLE_PRODUCT = Enable the product
ui-action-RAISE_STOCK = Raise the stock
ui-action-EDIT_ADDRESS = Correct the address
ui-action-CHANGE_SETTINGS = Change the settings
ui-action-CREATE = Create Commerce order
ui-action-RESEND_TRACKING = Go to the parcels
ui-action-MAP_CARRIER = Map the carrier
ui-action-ANSWER_BUYER = Answer the buyer
ui-action-OPEN_COMMERCE_ORDER = Open the Commerce order
ui-action-OPEN_SELLER_CENTRAL = Compare in Seller Central
ui-action-RETRY = Try again now
ui-action-IGNORE = Leave it alone
ui-request-done-CREATE = { $count ->
    [one] Asked for: the Commerce order follows within moments.
   *[other] { $count } orders asked for: the Commerce orders follow within moments.
  }
ui-request-done-RETRY = { $count ->
    [one] It is being looked at again. If the cause is still there, it stays as it is.
   *[other] { $count } orders are being looked at again. Where the cause is still there, they stay as they are.
  }
ui-request-done-IGNORE = { $count ->
    [one] The order is left alone.
   *[other] { $count } orders are left alone.
  }
ui-request-refused = { $count ->
    [one] This could not be done for one order:
   *[other] This could not be done for { $count } orders:
  }
ui-ignore-title = { $count ->
    [one] Leave this order alone?
   *[other] Leave { $count } orders alone?
  }
ui-ignore-means = No Commerce order is created and nobody is warned any more, until somebody asks to try again. At Amazon nothing changes.
ui-ignore-reason = Reason
ui-ignore-reason-hint = May be left empty. It stays on the timeline for ever, so write nothing about the buyer.
ui-assign-title = Assign a product
ui-assign-line = Line of the order
ui-assign-parts = One unit of it is, in Commerce:
ui-assign-sku = SKU in Commerce
ui-assign-quantity = Quantity
ui-assign-add = Add another product
ui-assign-drop = Remove { $sku }
ui-assign-suggestions = Perhaps one of these?
ui-assign-everywhere = In all stores, not only in { $store }
ui-assign-releases = { $count ->
    [0] It holds for all orders to come.
    [one] Releases one order that waits, and holds for all to come.
   *[other] Releases { $count } orders that wait, and holds for all to come.
  }
ui-assign-save = Assign
ui-assigned = { $count ->
    [0] Saved. No order was waiting for it.
    [one] Saved: one order is being looked at again.
   *[other] Saved: { $count } orders are being looked at again.
  }
ui-likeness-SAME_SKU = the same SKU, written differently
ui-likeness-SIMILAR_SKU = a similar SKU
ui-likeness-TITLE = words of the title

## Blocked orders

ui-blocked = Blocked orders
ui-blocked-now = Waiting now
ui-blocked-none = No order is blocked
ui-blocked-none-why = Whatever cannot be created by itself shows up here, with what helps.
ui-blocked-show = { $count ->
    [one] The order
   *[other] The { $count } orders
  }
ui-blocked-all = { $count ->
    [one] This order
   *[other] All { $count } on this page
  }
ui-blocked-whole = Choose all { $count } of this group
ui-blocked-whole-ticked = All { $count } of this group are chosen.
ui-blocked-tick = Choose order { $number }
ui-carriers = Carriers
ui-carriers-count = { $count ->
    [one] 1 carrier and service
   *[other] { NUMBER($count) } carriers and services
}
ui-carriers-lead = What Amazon is told of the carriers that your parcels go by. A parcel whose carrier is not mapped waits; it never becomes Other by itself.
ui-carriers-search = Search by carrier, service or code
ui-carriers-none = No parcels yet
ui-carriers-none-match = No carrier matches
ui-carriers-none-why = Carriers are listed here as soon as a parcel has gone by them. You can also add one ahead.
ui-carriers-unmapped = Not mapped yet ({ NUMBER($count) })
ui-carriers-waiting = { $count ->
    [one] 1 parcel waits. It goes on to Amazon by itself when its carrier is mapped.
   *[other] { NUMBER($count) } parcels wait. They go on to Amazon by themselves when their carriers are mapped.
}
ui-carriers-mapped = Mapped
ui-carrier-parcels = { $count ->
    [0] no parcels yet
    [one] 1 parcel
   *[other] { NUMBER($count) } parcels
}
ui-carrier-last = last shipped
ui-carrier-waiting = { $count ->
    [one] 1 parcel waits
   *[other] { NUMBER($count) } parcels wait
}
ui-carrier-source-YOURS = Your entry
ui-carrier-source-SEED = Known to the channel
ui-carrier-source-NONE = Not mapped
ui-carrier-all-services = for all its services
ui-carrier-accept = Take { $code }
ui-carrier-accept-for = for { $carrier }
ui-carrier-choose = Choose…
ui-carrier-map-this = Map { $carrier }
ui-carrier-add = Add a carrier
ui-carrier-edit = What Amazon is told of { $carrier }
ui-carrier-as-seen = As your parcels have it. Case, spaces and signs do not matter.
ui-carrier-service-hint = Empty: for all its services.
ui-carrier-for = This holds for
ui-carrier-for-all = all services of { $carrier }
ui-carrier-for-one = only { $carrier } with the service { $service }
ui-carrier-code = Amazon’s carrier code
ui-carrier-code-hint = Spelled exactly as in the shipping form in Seller Central.
ui-carrier-name = Carrier’s name
ui-carrier-name-hint = Amazon takes it only together with Other.
ui-carrier-method = Amazon’s shipping method
ui-carrier-method-hint = Empty: the service that the parcel went by.
ui-carrier-amazon-is-told = Amazon will be told
ui-carrier-told-nothing = Nothing yet: choose a code.
ui-carrier-releases = { $count ->
    [one] 1 parcel that waits then goes on to Amazon.
   *[other] { NUMBER($count) } parcels that wait then go on to Amazon.
}
ui-carrier-remove = Remove my entry
ui-carrier-saved = { $count ->
    [0] Saved. It holds for all parcels that are not sent yet.
    [one] Saved. The parcel that waited goes on to Amazon now.
   *[other] Saved. { NUMBER($count) } parcels that waited go on to Amazon now.
}
ui-mappings = SKU mappings
ui-mappings-count = { $count ->
    [one] { $count } mapping
   *[other] { $count } mappings
  }
ui-mappings-search = Search by SKU
ui-mappings-none = No mappings yet
ui-mappings-none-match = No mapping matches
ui-mappings-none-why = Where Amazon’s SKU is not the SKU in Commerce, a blocked order offers to assign a product. What was assigned is listed here.
ui-mapping-is = is
ui-mapping-set = Set by { $by }
ui-mapping-remove = Remove
ui-mapping-remove-title = Remove the mapping of { $sku }?
ui-mapping-remove-means = Amazon’s SKU then stands for itself again, for every order that has no Commerce order yet. Orders already created stay as they are.

## What is to be shipped, and where Amazon’s rates are going

ui-ship-by-lead = The orders that Amazon still waits for, by the time really left: until the last time the carrier picks up before Amazon’s latest ship date.
ui-ship-by-all = All
ui-ship-by-overdue = Overdue
ui-ship-by-today = Due today
ui-ship-by-blocked = Blocked
ui-ship-by-none-all = Nothing is waiting to be shipped.
ui-ship-by-none-overdue = Nothing is overdue.
ui-ship-by-none-today = Nothing more is due today.
ui-ship-by-none-blocked = Nothing is in the way of any order.
ui-ship-by-left = Time left
ui-ship-by-items = Items open
ui-ship-by-hand-over = Hand over by
ui-ship-by-latest = Latest ship date
ui-ship-by-block = What is in the way
ui-ship-by-time = { $time } left
ui-ship-by-over-by = { $time } over
ui-ship-by-hand-overs = { $count ->
    [one] the next pick-up is the last
   *[other] { $count } pick-ups left
  }
ui-ship-by-state-LATE = late at Amazon
ui-ship-by-state-MISSED = no pick-up left
ui-ship-by-no-date = none from Amazon
ui-ship-by-ready = Ready to ship
ui-ship-by-block-CANCELING = Being cancelled
ui-ship-by-block-BUYER_WANTS_CANCEL = Buyer
ui-ship-by-block-ATTENTION = Blocked
ui-ship-by-block-UNCONFIRMED = Confirming
ui-ship-by-block-NOT_CREATED = Not in Commerce
ui-forecast = What Amazon judges you by
ui-forecast-jump = { $over ->
    [0] Amazon’s rates
    [one] Amazon’s rates: one beyond its limit
   *[other] Amazon’s rates: { $over } beyond their limits
  }
ui-forecast-amazons = Counted from your own data, so that you see it early. Amazon’s own number decides: it is in Seller Central under Account Health.
ui-forecast-of = Rates of { $name }
ui-forecast-next = Next pick-up
ui-forecast-rate = Rate
ui-forecast-limit = Amazon’s limit
ui-forecast-now = Now
ui-forecast-ifNothing = If nothing more is shipped
ui-forecast-ifAll = If all that can be is shipped in time
ui-forecast-below = below { NUMBER($percent, maximumFractionDigits: 1) } %
ui-forecast-above = above { NUMBER($percent, maximumFractionDigits: 1) } %
ui-forecast-percent = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
ui-forecast-of-total = { NUMBER($counted) } of { NUMBER($total) }
ui-forecast-none = none yet
ui-forecast-nothing-yet = Nothing to count yet: no order of these days was confirmed, bought or shipped.
ui-rate-LATE_SHIPMENT_10 = Late shipments, 10 days
ui-rate-LATE_SHIPMENT_30 = Late shipments, 30 days
ui-rate-CANCELLATION = Your cancellations, 7 days
ui-rate-VALID_TRACKING = Valid tracking, 30 days
ui-forecast-counted = What is counted
ui-forecast-counted-late = Late shipments: orders you ship yourself (FBM) that Amazon had confirmed after the latest ship date, of all that were confirmed in those days.
ui-forecast-counted-cancellation = Cancellations: orders cancelled from here for a reason of your own, of all that were bought in those days. What is cancelled in Seller Central is not known here.
ui-forecast-counted-tracking = Valid tracking: parcels that Amazon shows with a tracking number and a carrier it knows, not “Other”, of all it shows.
ui-forecast-counted-nothing = If nothing more is shipped: until the next pick-up, what is overdue or due then counts as late, and what is late already as cancelled.
ui-forecast-counted-all = If all that can be is shipped in time: only what is overdue, or due at the next pick-up and blocked, counts as late.
ui-calendar = Working days
ui-calendar-lead = When the carrier picks up your parcels. Amazon’s latest ship date becomes the last pick-up before it, and the ship-by list goes by that.
ui-calendar-title = Pick-ups by the carrier
ui-calendar-assumed = assumed until you save your own
ui-calendar-changed = saved by { $by },
ui-calendar-cut-off = Last pick-up of the day
ui-calendar-cut-off-hint = What is not handed over by then leaves on the next working day.
ui-calendar-zone = Time zone
ui-calendar-zone-hint = Where you pack. The marketplace’s, unless you say otherwise.
ui-calendar-warn = Warn so many hours before
ui-calendar-warn-hint = By mail and webhook, of what is not shipped yet. 0: only of what missed its pick-up.
ui-calendar-weekdays = Working days
ui-calendar-days-off = Days off
ui-calendar-day = Day
ui-calendar-day-add = Add
ui-calendar-day-remove = Remove { $day }
ui-calendar-no-days-off = No holidays or other days off yet.
ui-calendar-saved = Saved. The open orders go by it from now on.

## Parcels and shipping

ui-shipments = Shipments
ui-nav-shipments = Shipments
ui-shipments-lead = Every parcel, and how far Amazon knows of it.
ui-shipments-sections = Shipments, page by page
ui-shipments-all = All parcels
ui-shipments-waiting = Needs you
ui-shipments-waiting-count = Needs you ({ $count })
ui-shipments-waiting-none = No parcel needs you
ui-shipments-waiting-none-why = Every parcel is confirmed at Amazon or on its way there.
ui-shipments-none = No parcels yet
ui-shipments-none-why = Parcels show here as soon as an order is shipped.
ui-shipments-none-match = No parcel matches
ui-shipments-search = Order or tracking number
ui-shipments-any-state = Any state
ui-shipments-count = { $count ->
    [one] { $count } parcel
   *[other] { $count } parcels
  }
ui-shipment-state = State
ui-shipment-left = Left
ui-shipment-actions = What you can do
ui-shipment-answer = Answer the buyer
ui-shipment-amazon-shows = Amazon shows:
ui-shipment-correct = Correct
ui-shipment-correct-title = Correct parcel { $number }
ui-shipment-correct-before = Amazon has not been told of this parcel yet: it gets the corrected data only.
ui-shipment-correct-after = Amazon has been told of this parcel and is told again under the same parcel number. Amazon takes a limited number of corrections.
ui-shipment-correct-save = Save the correction
ui-upload = Tracking from a file
ui-upload-lead = Ship many orders at once from a list of tracking numbers.
ui-upload-role = Your role may look at parcels but not ship.
ui-upload-file = File
ui-upload-columns = The first row names the columns: order number (Amazon’s or Commerce’s), carrier and tracking number; if you like also service, date, SKU or order item ID, and quantity. Without SKU and quantity a row means everything still open. A date without a time is noon at the marketplace; without a date, now.
ui-upload-choose = Choose a file: CSV, semicolons or tabs
ui-upload-text = Or paste its content
ui-upload-check = Check the file
ui-upload-example = Download an example
ui-upload-answers = Download the answers
ui-upload-rows = Rows of the file
ui-upload-line = Row
ui-upload-answer = Answer
ui-upload-READY = Ready
ui-upload-APPLIED = Shipped
ui-upload-ALREADY_THERE = There already
ui-upload-REFUSED = Not applied
ui-upload-ready = { $count ->
    [0] There is nothing to ship in this file
    [one] One parcel is ready to be shipped
   *[other] { $count } parcels are ready to be shipped
  }
ui-upload-applied = { $count ->
    [one] One parcel is shipped
   *[other] { $count } parcels are shipped
  }
ui-upload-apply = { $count ->
    [one] Ship it and tell Amazon
   *[other] Ship { $count } parcels and tell Amazon
  }
ui-upload-go-on = { $count ->
    [one] One row to go
   *[other] { $count } rows to go
  }
ui-upload-checking = The file is being compared with the orders.
ui-upload-applying = Shipping the parcels
ui-upload-sum = { $refused ->
    [0] No row is refused.
    [one] One row is refused.
   *[other] { $refused } rows are refused.
  } { $there ->
    [0] None was there before.
    [one] One was there already.
   *[other] { $there } were there already.
  }
ui-packing = For whoever packs this order
ui-packing-signatureConfirmation = Signature on delivery
ui-packing-recipientAgeVerification = The carrier checks the recipient’s age
ui-packing-recipientIdentityVerification = The carrier checks the recipient’s identity
ui-packing-palletDelivery = On a pallet
ui-packing-cashOnDelivery = Cash on delivery
ui-packing-HAS_ACCESS_POINT = There is an access point
ui-packing-PALLET_ENABLED = Pallets can be taken
ui-packing-PALLET_DISABLED = Pallets cannot be taken
ui-packing-transparency = Transparency: a code for each unit
ui-packing-serial = Note the serial numbers
ui-packing-serials = Serial numbers: { $numbers }
ui-packing-ioss = IOSS number { $number }
ui-packing-customised = Customised: look at the order before packing
ui-packing-closed = closed
ui-packing-all-day = all day
ui-slip = Packing slip
ui-slips = Packing slips
ui-slips-count = Packing slips ({ $count })
ui-slips-lead = { $count ->
    [one] One order, without prices.
   *[other] { $count } orders, one a sheet, without prices.
  }
ui-slips-print = Print
ui-slips-none = There is nothing to pack in these orders
ui-slips-role = Your role may not see who buys: the slips have no addresses and no messages.
ui-slip-quantity = Quantity
ui-slip-packed = Packed
ui-slip-open = Left to ship: { $count }
ui-cod-direct = The carrier collects the money on delivery (DirectPayment)
ui-supply-source-more = It leaves from another place than usual
ui-supply-source = Supply source
ui-supply-source-hint = Amazon’s id of the place, for sellers with several.
ui-parcel-number = Parcel { $number }
ui-parcel-one = Parcel
ui-parcel-add = Add a parcel
ui-parcel-drop = Remove this parcel
ui-parcel-contents = Contents of the parcel
ui-tracking-number = Tracking number
ui-tracking-missing = No tracking number
ui-shipment-by-amazon = At Amazon
ui-shipment-by-amazon-why = Copied from Amazon; nothing was sent from here.
ui-shipment-why-QUEUED = Waiting to be sent to Amazon.
ui-shipment-why-SENT = Amazon has taken it; it will be read back to make sure.
ui-shipment-why-VERIFIED = Read back: Amazon shows the same parcel.
ui-shipment-why-MISMATCH = Read back: Amazon shows something else than what was sent.
ui-shipment-why-REFUSED = Amazon has not taken this confirmation.
ui-shipment-retry = Send again
ui-shipment-dismiss = Settled…
ui-shipment-dismiss-title = Is parcel { $number } settled?
ui-shipment-dismiss-means = Amazon will not be told of this parcel, and nobody is reminded of it any more. Nothing changes at Amazon or in Commerce. Sending it again or correcting it opens it again.
ui-shipment-dismiss-reason = Why (may be left empty)
ui-shipment-dismiss-reason-hint = It stays on the order’s timeline for ever, so write nothing about people.
ui-shipment-dismiss-do = It is settled
ui-shipment-dismissed = Settled
ui-shipment-dismissed-by = { $name } called it settled.
ui-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
  }
ui-ship = Ship
ui-ship-submit = { $count ->
    [one] Ship and send to Amazon
   *[other] Ship { $count } parcels and send to Amazon
  }
ui-ship-running = Shipping
ui-ship-mail = Amazon tells the buyer; no mail is sent from here.
ui-ship-leftover = { $count ->
    [0] Nothing is left open after this.
    [one] One unit stays open after this.
   *[other] { $count } units stay open after this.
  }
ui-ship-role = Your role may look at this order but not ship it.
ui-ship-refused = This order cannot be shipped here.
ui-shipped-now = { $count ->
    [one] Shipped: the tracking number is on its way to Amazon
   *[other] Shipped: { $count } tracking numbers are on their way to Amazon
  }
ui-shipped-all = Everything in this order is shipped. Below you see when Amazon has taken it.
ui-shipped-rest = Some units are still open; ship them when they are ready.
ui-carrier = Carrier
ui-carrier-hint = Choose one that Amazon knows, or write what your shipping software calls it.
ui-carrier-told = Amazon is told { $code }.
ui-carrier-told-other = Amazon is told { $code }, with the name { $name }.
ui-carrier-waits = Nobody has said what Amazon is told of this carrier. The parcel can be shipped, and waits here until somebody does.
ui-service = Shipping service
ui-service-hint = As the carrier calls it. May be left empty.
ui-ship-date = Ship date
ui-ship-date-hint = Left empty: now.
ui-quantity-of = Units, of { $open } open
ui-transparency = Transparency codes
ui-transparency-hint = One for each unit in the parcel, each on its own line.
ui-problem-carrier-missing = Say which carrier has the parcel.
ui-problem-tracking-missing = Amazon needs the tracking number.
ui-problem-tracking-twice = Another parcel on this form has the same number.
ui-problem-date-future = The ship date cannot lie in the future.
ui-problem-date-before-purchase = The ship date cannot lie before the purchase.
ui-problem-parcel-empty = There is nothing in this parcel: give at least one line a quantity.
ui-problem-quantity-whole = Give a whole number, zero or more.
ui-problem-quantity-above = { $open ->
    [one] Only one unit is open
   *[other] Only { $open } units are open
  }; that is { $excess } too many.
ui-problem-codes-count = { $count ->
    [one] One code is needed
   *[other] { $count } codes are needed
  }, { $codes } given.

## Commerce order

ui-commerce-title = Commerce order { $number }
ui-commerce-unknown = There is no Commerce order { $number }
ui-amazon-order-open = Amazon order
ui-amazon-view = View Amazon order
ui-amazon-cancel = Cancel Amazon order
ui-amazon-seller-central = Open in Seller Central
ui-amazon-view-all = All Amazon orders
ui-refunds = Refunds
ui-refunded = Refunded
ui-refund-record = Record a refund
ui-refund-record-title = Record a refund of order { $number }
ui-refund-where = Recorded here only. Amazon has no way to refund a buyer from outside: give the money back in Seller Central.
ui-refund-central = Refund the buyer in Seller Central
ui-refund-done = Recorded. The buyer still has to be refunded in Seller Central.
ui-refund-none = Nothing has been refunded.
ui-refund-reason = Why
ui-refund-reason-choose = Choose a reason
ui-refund-reason-CUSTOMER_RETURN = Returned by the buyer
ui-refund-reason-NOT_RECEIVED = Never arrived
ui-refund-reason-NOT_AS_DESCRIBED = Not as described
ui-refund-reason-DAMAGED = Damaged or defective
ui-refund-reason-GOODWILL = Goodwill
ui-refund-reason-OTHER = Something else
ui-refund-reason-ORDER_CANCELED = Canceled: the invoice is credited
ui-refund-amount = Amount
ui-refund-amount-hint = At most { $most }
ui-refund-not-amount = Write an amount, like 12.50.
ui-refund-amount-whole = At most { $most }, shipping included
ui-refund-shipping = Shipping
ui-refund-returned = Back to stock
ui-refund-returned-hint = { $most ->
    [one] { $most } shipped item
   *[other] { $most } shipped items
  }
ui-refund-everything = Refund everything
ui-refund-total = Total
ui-refund-by = recorded by { $who }
ui-refund-returned-count = { $count ->
    [one] { $count } back in stock
   *[other] { $count } back in stock
  }
ui-payment-shipping = Payment and shipping
ui-payment-method = Payment method
ui-shipping-method = Shipping method
ui-buyer-mail = Mail to the buyer
ui-buyer-mail-suppressed = Never from here: Amazon writes to the buyer
ui-buyer-mail-sent = Sent
ui-customer = Customer
ui-account-kind = Account
ui-guest = Guest
ui-history = History
ui-comment = Comment
ui-comment-add = Add the comment
ui-comment-hint = For your own people: the buyer never sees it. It stays when the buyer’s data is wiped, so leave name, address, e-mail and phone out.

## Home, the way to an active store, and the dashboard

ui-nav-home = Home
ui-home-today = Needs a person today
ui-home-blocked = Blocked orders
ui-home-overdue = Overdue for shipping
ui-home-due = To ship today
ui-home-parcels = Parcels that need you
ui-home-alerts = Alerts
ui-store-to-ship = Waiting to be shipped
ui-home-calm = Nothing waits for you right now.
ui-trend = { $count ->
    [0] No orders in 30 days
    [one] { $money } in one order in 30 days
   *[other] { $money } in { $count } orders in 30 days
  }
ui-trend-best = The best day was { $day }, with { $money }.
ui-setup = Before orders flow
ui-setup-lead = What is still open stands first. Each is found out from the installation itself and disappears once it is in place.
ui-setup-lead-wise = Orders flow. This would make it safer or faster still.
ui-setup-progress = { $done } of { $count } in place
ui-setup-done = in place
ui-setup-open = open
ui-setup-wise = recommended
ui-setup-all-done = Everything is in place.
ui-setup-store = Set up { $store }
ui-setup-resume = Go on with the set-up
ui-setup-unfinished = This store is not set up yet
ui-setup-test = Every part of what Amazon lets the channel do is tried. It costs a few calls of the quota.
ui-setup-role = An operator or administrator has to test the connection.
ui-setup-tested = { $fails ->
    [0] All { $works } parts work
   *[other] { $works } parts work, { $fails } do not
  }
ui-setup-tested-at = Tested
ui-setup-test-fails = You can go on all the same and put it right later: orders come as far as Amazon allows, and what is missing is named on the store’s page.
ui-setup-go-on = Go on
ui-check-again = Check again
ui-setup-reading = Reading orders from Amazon
ui-setup-reading-first = The first search is about to begin. Amazon allows one page of orders every few minutes, so it takes a while; you may leave and come back.
ui-setup-found = { $count ->
    [0] Nothing found yet
    [one] One order found
   *[other] { $count } orders found
  }
ui-setup-found-none = Orders of the last 30 days that are still open show here as they come.
ui-setup-outlook = What would become of them
ui-setup-blocked = See why
ui-setup-later = Keep observing for now
ui-setup-active = { $store } is active
ui-setup-active-means = Orders that are ready become Commerce orders, and tracking numbers go to Amazon.
ui-chart-keys = Arrow keys go from day to day.
ui-chart-day = { $count ->
    [one] { $money }, one order
   *[other] { $money }, { $count } orders
  }
ui-revenue-of = Period
ui-change-young = Not compared with the time before: the store was connected only on
ui-change-none = Not compared with the time before: the store is not connected.
ui-change-empty = nothing in the { $count } days before
ui-change-before = against { $before } in the { $count } days before
ui-change-orders = against { $before }
ui-quota = Amazon’s quota
ui-central-orders = Manage orders
ui-central-orders-why = As Amazon shows them
ui-central-shippingSettings = Shipping settings
ui-central-shippingSettings-why = Handling time, order cut-off, working days
ui-central-accountHealth = Account health
ui-central-accountHealth-why = The rates that Amazon judges you by
ui-central-userPermissions = User permissions
ui-central-userPermissions-why = Who may do what in Seller Central
ui-central-manageApps = Manage your apps
ui-central-manageApps-why = This channel’s authorisation, to renew or revoke

## Stores

ui-store = Store
ui-stores = Stores
ui-stores-none = No stores yet
ui-stores-none-why = Add the first one: you need a seller account at Amazon, whose Seller Central you can sign in to.
ui-stores-none-role = An administrator can add the first one.
ui-store-add = Add a store
ui-store-view = View store
ui-store-unknown = There is no such store
ui-store-name = Store name
ui-store-name-hint = How the store is called on every list.
ui-marketplace-hint = Cannot be changed later.
ui-store-email-hint = Where messages about this store should go.
ui-commerce-store = Commerce store
ui-commerce-store-hint = The store that the orders belong to.
ui-store-create = Save and go on
ui-step-1 = Describe the store
ui-step-2 = Connect it to Amazon
ui-step-3 = Test the connection
ui-step-4 = Look, then activate
ui-store-connect = Connect
ui-connect-title = Connect to Amazon
ui-connect-how-1 = In Seller Central, open Apps and Services, then Develop Apps.
ui-connect-how-2 = Authorize your private application and copy the refresh token.
ui-connect-how-3 = Paste it here. It is stored encrypted and never shown again.
ui-connect-role = An administrator has to connect this store to Amazon.
ui-seller-id = Seller id
ui-seller-id-hint = Seller Central calls it “Merchant Token”, for example A2EXAMPLE.
ui-refresh-token = Refresh token
ui-refresh-token-hint = Begins with Atzr|
ui-connected = Connected
ui-observe-title = This store is being observed
ui-observe-means = Everything is read, decided and shown. Nothing is written to Commerce or Amazon until the store is activated.
ui-inactive-means = This store is inactive: its settings and history are kept, but no orders are read, created or sent.
ui-store-activate = Activate
ui-store-activate-title = Activate { $store }?
ui-store-activate-means = From then on orders that are ready become Commerce orders, stock is reserved, and tracking numbers are sent to Amazon.
ui-store-activate-back = You can deactivate the store at any time. Orders already created stay.
ui-store-deactivate = Deactivate
ui-store-deactivate-title = Deactivate { $store }?
ui-store-deactivate-means = No more orders are read or created for this store, and nothing is sent to Amazon, until it is activated again.
ui-store-deactivate-back = Settings, orders and history are kept. Ship dates at Amazon go on running.
ui-store-sync = Sync now
ui-store-syncing = Syncing
ui-store-sync-over = { $store }: everything that Amazon told of is here.
ui-activities = Under way
ui-activity-SYNC = Sync
ui-activity-HISTORY = The days before connecting
ui-activity-AUDIT = Audit
ui-activity-IMPORT = Import by day
ui-activity-READING = Reading orders
ui-activity-DELETION = Deletion
ui-activity-unit-pages = pages, about
ui-activity-unit-steps = steps
ui-activity-unit-orders = orders
ui-health = Health
ui-data-as-of = Data as of
ui-last-sweep = Last sync
ui-next-sweep = Next sync
ui-last-error = Last error
ui-waiting-count = { $count ->
    [0] No orders
    [one] One order
   *[other] { $count } orders
  }
ui-left-out = Left out
ui-left-out-count = { $count ->
    [0] No orders
    [one] One order
   *[other] { $count } orders
  }
ui-set-aside = { $count ->
    [one] One order set aside
   *[other] { $count } orders set aside
}
ui-set-aside-means = Amazon’s answer for these could not be read. All other orders go on; look these up in Seller Central.
ui-asked-for = { $count ->
    [one] One order asked for has not come
   *[other] { $count } orders asked for have not come
}
ui-asked-for-by = Asked for by { $name }
asked-for-not-visible = Amazon does not know this number, or does not show the order yet. It is asked for again by itself.
asked-for-unknown = Amazon does not know this number, however often it was asked for. Compare it with Seller Central.
asked-for-again = Fetching it has failed ({ $detail }). It is tried again by itself.
asked-for-given-up = Amazon does not give this order out ({ $detail }). Import it again later, or look it up in Seller Central.
ui-left-out-why = Orders that existed before the connection and were not Unshipped then are not imported, even if they change later.
ui-orders-by-status = Orders by status
ui-recent-orders = Recent orders
ui-revenue = Revenue
ui-revenue-period = { $count } days
ui-revenue-orders = Orders in { $count } days
ui-revenue-lifetime = Since the beginning
ui-revenue-what = Canceled and failed orders do not count.
ui-revenue-chart = Revenue per day, { $count } days
ui-revenue-table = The numbers as a table
ui-days = { $count } days
ui-day = Day
ui-settings = Order settings in force
ui-setting-importOrders = Import Amazon Orders
ui-setting-targetStore = Import into the Commerce store
ui-setting-customerCreation = Customer Creation
ui-setting-customerCreation-GUEST = No Customer Creation (guest)
ui-setting-customerCreation-NEW_ACCOUNT = Build New Customer Account
ui-setting-numberSource = Order Number Source
ui-setting-numberSource-COMMERCE = Build Using Commerce Order Number
ui-setting-numberSource-AMAZON = Build Using Amazon Order Number
ui-setting-pendingOrders = Pending Orders
ui-setting-pendingOrders-RESERVE = Reserve Quantity
ui-setting-pendingOrders-DO_NOT_RESERVE = Do Not Reserve Quantity
ui-setting-orderStatus = Order Status
ui-setting-orderStatus-DEFAULT = Default Order Status
ui-setting-orderStatus-custom = Custom: { $status }
ui-setting-openAtConnection = Orders open when the store was connected
ui-setting-openAtConnection-IMPORT_UNSHIPPED = Import unshipped
ui-setting-openAtConnection-IGNORE = Ignore
ui-setting-importOrders-hint = Enabled: orders show here and become Commerce orders, as their status and stock allow. Disabled: new orders only show here and are managed in Seller Central; those that are in Commerce already go on being managed.
ui-setting-importOrders-others = While importing is disabled, nothing else can be changed.
ui-setting-targetStore-hint = The store view that new orders belong to.
ui-setting-customerCreation-hint = With an account, a buyer who orders again is found again by e-mail address. A guest’s order stands alone.
ui-setting-numberSource-hint = The number that a Commerce order bears. The other one is always on its page as well.
ui-setting-numberPrefixMerchant = Number prefix, shipped by you
ui-setting-numberPrefixAmazon = Number prefix, shipped by Amazon
ui-setting-numberPrefix-hint = Goes before the number: up to 12 letters, digits or dashes. Mostly empty.
ui-setting-pendingOrders-hint = Reserve the quantity of pending orders, so that the shop does not sell it meanwhile. Orders that Amazon ships never touch your stock.
ui-setting-holdDays = Days that a pending order may reserve
ui-setting-holdDays-hint = 1 to 30. After that the quantity is for sale again.
ui-setting-orderStatus-hint = The status of new Commerce orders that you ship. What has been shipped already is Complete.
ui-setting-orderStatus-CUSTOM = Custom Order Status
ui-setting-customStatus = Processing Order Status
ui-setting-customStatus-hint = Can be chosen with Custom Order Status.
ui-setting-customStatus-choose = Choose a status
ui-setting-statusMap = Status map
ui-setting-statusMap-hint = When Amazon moves an order on, its open Commerce order gets this status. Pending to Partially Shipped only: after that it is Complete or Canceled.
ui-setting-statusMap-keep = Leave it as it is
ui-setting-openAtConnection-hint = What was open when the store was connected. Older orders in another status never come by themselves.
ui-setting-gone = { $code } (no longer in Commerce)

ui-order-settings = Order settings
ui-order-settings-lead = If and how Amazon’s orders become Commerce orders. Nothing applies before it is saved.
ui-order-settings-open = Change the order settings
ui-order-settings-save = Save order settings
ui-order-settings-saved = Saved. Orders that are not in Commerce yet are decided again now.
ui-order-settings-role = Only an administrator changes this.
ui-part-import = Import
ui-part-orders = New Commerce orders
ui-part-stock = Pending orders and stock
ui-part-status = Status
ui-discard = Discard changes

ui-versions = Earlier versions
ui-versions-lead = Who saved what, and when.
ui-versions-more = Show older ones
ui-version = Version { $number }
ui-version-by = by { $by }
ui-version-current = In force
ui-version-first = The first version.
ui-version-back-to = Went back to version { $number }.
ui-version-change = { $before } → { $after }
ui-version-go-back = Go back to this
ui-version-go-back-ask = Go back to version { $number }?
ui-version-go-back-means = All of it is in force again as it was saved then, as a new version. Orders that are not in Commerce yet are decided again.

ui-table = Creation table
ui-table-lead = Which orders become Commerce orders, by who ships them, Amazon’s status, and stock. What is not in the table is never created.
ui-table-save = Save the table
ui-table-saved = Saved. Orders that are not in Commerce yet are decided again now.
ui-table-reset = Reset to documented
ui-table-changed = { $count ->
    [0] As documented.
    [one] { $count } cell differs from the documented table.
   *[other] { $count } cells differ from the documented table.
}
ui-table-documented = Documented: { $answer }
ui-table-warnings = Read this before you save
ui-table-channel-MERCHANT = Shipped by you (FBM)
ui-table-channel-AMAZON = Shipped by Amazon (FBA)
ui-table-stock-IN_STOCK = In stock
ui-table-stock-UNMANAGED = Do not manage
ui-table-stock-OUT_OF_STOCK = Out of stock
ui-table-status = Amazon status
ui-table-answer-CREATE = Create
ui-table-answer-CREATE_AND_RESERVE = Create and reserve
ui-table-answer-NO = No
ui-table-answer-BACKORDER = Create as backorder
ui-table-answer-HOLD = Hold and tell me
ui-table-cell = { $channel ->
   *[MERCHANT] FBM
    [AMAZON] FBA
}, { $status ->
    [PENDING] Pending
    [PENDING_AVAILABILITY] Pending Availability
    [UNSHIPPED] Unshipped
    [PARTIALLY_SHIPPED] Partially Shipped
    [SHIPPED] Shipped
    [CANCELED] Canceled
    [ERROR] Error
    [UNFULFILLABLE] Unfulfillable
   *[OTHER] Other
}, { $stock ->
   *[IN_STOCK] in stock
    [UNMANAGED] stock not managed
    [OUT_OF_STOCK] out of stock
}
ui-table-legend = What the answers mean
ui-table-means-CREATE = The order is created; nothing is taken out of stock.
ui-table-means-CREATE_AND_RESERVE = The order is created and its quantity reserved.
ui-table-means-NO = Nothing is created. What is out of stock is shown as blocked until it is back.
ui-table-means-BACKORDER = The order is created although there is too little; stock owes the rest.
ui-table-means-HOLD = The order waits, as a blocked one, until a person releases it.
ui-table-file = As a file
ui-table-file-lead = All 42 cells as YAML, to keep or to carry to another store.
ui-table-export = Export
ui-table-import = Import
ui-table-import-hint = What the file leaves out is as documented. Nothing changes before you save the table.
ui-table-read = From the file, and not saved yet. Save the table to put it in force.
ui-table-import-choose = Choose a file
ui-table-import-text = YAML

## The connection with Amazon: health, alerts, error log, installation

ui-health-title = Connection health
ui-health-lead = How the channel stands with Amazon, what is wrong, and what helps.
ui-health-sections = Connection health
ui-installation-sections = Settings of the installation
ui-health-now = Now
ui-health-undelivered = { $count ->
    [one] One delivery to Amazon or Commerce is not tried again by itself
   *[other] { $count } deliveries to Amazon and Commerce are not tried again by themselves
}
ui-health-more = More about the store
ui-alerts = Alerts
ui-alerts-lead = What people were told of: once for each cause, with an all-clear when it is over.
ui-alerts-all = All
ui-alerts-open = Open
ui-alerts-over = Over
ui-alerts-none-all = There has been no alert
ui-alerts-none-open = No open alerts
ui-alerts-none-yet = No alert yet: what fails below is tried again by itself
ui-alerts-none-over = No alert is over yet
ui-alert-since = since
ui-alert-over = over since
ui-alert-orders = Orders of { $store }
ui-alert-banner-label = Alerts
ui-alert-banner-more = { $count ->
    [0] What helps
    [one] What helps, and one more alert
   *[other] What helps, and { $count } more alerts
  }
ui-severity-INFORMATION = Information
ui-severity-WARNING = Warning
ui-severity-CRITICAL = Urgent
ui-errors = Communication errors
ui-errors-short = Errors
ui-errors-lead = Every call to Amazon that failed, the newest first. What is tried again by itself needs nobody.
ui-errors-any-store = All stores
ui-errors-any-code = All codes
ui-errors-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
ui-errors-none = No errors
ui-errors-none-match = No error matches
ui-errors-none-why = Calls to Amazon that fail are listed here.
ui-errors-everything = All stores
ui-errors-kept-DAILY = Entries are kept for a day.
ui-errors-kept-WEEKLY = Entries are kept for a week.
ui-errors-kept-MONTHLY = Entries are kept for a month.
ui-errors-private = They hold no personal data.
ui-errors-keep = Change how long
ui-error-code = Code
ui-error-message = What happened
ui-error-times = Times
ui-error-last = Last met
ui-error-first = First met
ui-error-operation = Call
ui-error-request = Request id
ui-outbox = Outbox
ui-outbox-lead = What must reach Amazon and Commerce. Each entry is written down together with what makes it due, and tried until the other side has it, so nothing is lost on the way.
ui-outbox-state = State
ui-outbox-state-WAITING = Waiting
ui-outbox-state-CLAIMED = Under way
ui-outbox-state-BLOCKED = Needs you
ui-outbox-state-DONE = Done
ui-outbox-tab = { $state } ({ $count })
ui-outbox-tab-more = { $state } (more than { $count })
ui-outbox-kind = What
ui-outbox-any-kind = Everything
ui-outbox-kind-PLACE_ORDER = Create the Commerce order
ui-outbox-kind-COMPLETE_ORDER = Complete the Commerce order
ui-outbox-kind-CANCEL_ORDER = Cancel the Commerce order
ui-outbox-kind-SET_STATUS = Set the Commerce order’s status
ui-outbox-kind-CONFIRM_SHIPMENT = Confirm a parcel at Amazon
ui-outbox-kind-HOLD_STOCK = Hold stock in Commerce
ui-outbox-kind-RELEASE_STOCK = Give stock back in Commerce
ui-outbox-order-number = Order number
ui-outbox-since = Since
ui-outbox-done-at = Done at
ui-outbox-tries = Tries
ui-outbox-why = How it stands
ui-outbox-next = Next try
ui-outbox-acts-OPERATOR = Yours to do:
ui-outbox-acts-ADMIN = An administrator’s to do:
ui-outbox-retry = Try now
ui-outbox-retry-of = Try now: { $title }, order { $number }
ui-outbox-retry-all = { $count ->
    [one] Try it now
   *[other] Try all { $count } now
}
ui-outbox-retrying = Trying again
ui-outbox-retried = { $count ->
    [one] One goes out again now.
   *[other] { $count } go out again now.
}
ui-outbox-none-WAITING = Nothing waits
ui-outbox-none-CLAIMED = Nothing is under way
ui-outbox-none-BLOCKED = Nothing needs you
ui-outbox-none-DONE = Nothing has been delivered yet
ui-outbox-none-match = Nothing here matches
ui-outbox-none-why = Whatever changes is delivered within moments, so this list is usually empty.
ui-outbox-none-blocked-why = Whatever fails is tried again by itself; here is only what is not.
ui-outbox-elsewhere = Parcels that wait before they are sent, for a carrier or an answer to the buyer, are among the parcels that need you. Webhooks have logs of their own.
ui-outbox-parcels = Parcels that need you
ui-installation = Installation
ui-installation-lead = What holds for all stores.
ui-installation-settings = Alerts
ui-retention = Clear log history
ui-retention-hint = Entries of communication errors and of deliveries to webhooks are deleted when they are older than that.
ui-retention-DAILY = Daily: keep a day
ui-retention-WEEKLY = Weekly: keep a week
ui-retention-MONTHLY = Monthly: keep a month
ui-logs = Logs
ui-log = Log
ui-log-entries = Entries
ui-log-oldest = Oldest
ui-log-kept = Kept
ui-log-COMMUNICATION_ERRORS = Communication errors
ui-log-WEBHOOK_DELIVERIES = Deliveries to webhooks that are over
ui-log-DEBUG_LINES = Debug log
ui-log-ALERTS = Alerts
ui-log-LEDGER = Syncs and the proof that no order was missed
ui-log-STOCK_COMPARISONS = Comparisons of stock
ui-log-ACCESS = Changes of users and tokens
ui-log-PERSONAL_READINGS = Readings of personal data
ui-log-TIMELINES = Timelines of orders
ui-log-fixed = always, whatever is chosen above
ui-log-never = not cleared
ui-log-as-order = As long as the order
ui-log-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
ui-log-after-debug = { $count } hours after it was turned off
ui-log-next = What is too old is deleted next at
ui-log-next-unknown = What is too old is deleted as soon as the clock runs.
ui-logs-clear = Clear now
ui-logs-clear-title = Clear logs now?
ui-logs-clear-means = Every entry of the chosen logs is deleted, new ones too, and does not come back. Deliveries that are still to be sent stay.
ui-logs-clear-one = { $log } ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
  })
ui-logs-cleared = { $count ->
    [0] There was nothing to clear.
    [one] Cleared: { $count } entry.
   *[other] Cleared: { $count } entries.
  }

## The debug log (ui-debug-…), what is said in passing, and what is not saved

ui-debug = Debug log
ui-debug-lead = What web, workers and clock do, step by step, while somebody wants to know. It turns itself off.
ui-debug-role = An administrator can turn the debug log on and read it.
ui-debug-switch = Switch
ui-debug-on = Everything is being logged in detail
ui-debug-on-store = What concerns { $store } is being logged in detail
ui-debug-off = It is off.
ui-debug-what = While it is on, every call to Amazon, every decision and every delivery writes a line, here and in the server’s own log: never a token, never a word about a buyer.
ui-debug-off-at = It turns itself off at
ui-debug-by = Turned on by { $by }.
ui-debug-left = { $count ->
    [one] { $count } minute left.
   *[other] { $count } minutes left.
  }
ui-debug-time = For
ui-debug-time-QUARTER = 15 minutes
ui-debug-time-HOUR = 1 hour
ui-debug-time-SHIFT = 8 hours
ui-debug-for = Of
ui-debug-turn-on = Turn on
ui-debug-turn-off = Turn off
ui-debug-again = Begin anew
ui-debug-is-on = The debug log is on. All processes follow within ten seconds.
ui-debug-is-off = The debug log is off.
ui-debug-still-on = It is still on: the server could not be reached.
ui-debug-banner = The debug log is on, turned on by { $by }, until
ui-debug-banner-store = The debug log is on for { $store }, turned on by { $by }, until
ui-debug-read = Read it
ui-debug-order = Amazon order number
ui-debug-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
  }
ui-debug-lines = Lines, the newest first
ui-debug-download = Download as text
ui-debug-none = No lines
ui-debug-none-match = No line matches
ui-debug-none-yet = The first lines show here by themselves.
ui-debug-none-why = Turn it on and do again what is to be looked at.
ui-debug-kept = Lines stay for 24 hours after it was turned off, 20,000 at most; the oldest go first.
ui-toasts = What was done
ui-store-activated = { $store } is active.
ui-store-deactivated = { $store } is inactive.
ui-webhook-retried = It is being sent again.
ui-unsaved = Leave without saving?
ui-unsaved-means = What you have entered here is not saved.
ui-unsaved-stay = Stay
ui-unsaved-leave = Leave without saving

## The installation: alerts, original or copy, client secret

ui-age-limit = Alert when data is older than (minutes)
ui-age-limit-hint = 5 to 10,080. Counts for stores that are being read.
ui-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
ui-saved = Saved
ui-media = Where alerts go
ui-media-mail = Mail
ui-media-webhook = Webhook
ui-media-on = Configured
ui-media-off = Not configured
ui-media-what = Alerts always show here. Mail and webhook are set in the configuration of the server.
ui-copy-title = Original or copy
ui-copy-here = Address of this installation
ui-copy-known = Address of the real one
ui-copy-what = When the address changes, this may be a copy made for testing. It then says nothing to Amazon until an administrator says which one is real, so that a copy never confirms or cancels real orders.
ui-copy-banner-label = This is a copy
ui-copy-banner = This is a copy: nothing is read from Amazon or sent there.
ui-copy-banner-means = It was set up at { $known } and runs at { $here }.
ui-copy-role = An administrator can say that it is the real one.
ui-copy-confirm = This copy is the real one
ui-copy-confirm-title = Is this copy the real one?
ui-copy-confirm-means = From then on { $here } reads your orders from Amazon and confirms shipments there.
ui-copy-confirm-first = Stop the installation at { $known } first: two of them would confirm the same orders.
ui-secret = Client secret of the application
ui-secret-unused = It has not been used yet.
ui-secret-made = Made
ui-secret-lapses = Lapses
ui-secret-left = Left
ui-secret-refused = Refused since
ui-days-left = { $count ->
    [0] Lapsed
    [one] { $count } day left
   *[other] { $count } days left
  }

## Webhooks (ui-webhook-…, webhook-…)

ui-webhooks = Webhooks
ui-webhooks-lead = Other systems that hear of your orders: each change is posted to their address, signed.
ui-webhooks-none = Nobody is told yet
ui-webhooks-none-means = Add an address, and it is called whenever something happens to an order: a Commerce order is created, everything has left, it waits for somebody.
ui-webhooks-role = An administrator can see and change who is told.
ui-webhook = Webhook
ui-webhook-gone = This webhook does not exist any more
ui-webhook-add = Add a webhook
ui-webhook-url = Address
ui-webhook-url-hint = https:// and where your system listens
ui-webhook-events = Tell it when
ui-webhook-event-ORDER_CREATED = A Commerce order is created
ui-webhook-event-ORDER_UPDATED = Anything else changes
ui-webhook-event-ORDER_SHIPPED = Everything has left
ui-webhook-event-ORDER_CANCELED = It is canceled
ui-webhook-event-ORDER_BLOCKED = It waits for a person
ui-webhook-hears = Hears of
ui-webhook-hears-ORDER_CREATED = Created
ui-webhook-hears-ORDER_SHIPPED = Shipped
ui-webhook-hears-ORDER_CANCELED = Canceled
ui-webhook-hears-ORDER_BLOCKED = Waits for a person
ui-webhook-hears-ORDER_UPDATED = Other changes
ui-webhook-state = State
ui-webhook-well = Working
ui-webhook-failing = Failing
ui-webhook-paused = Paused
ui-webhook-failing-since = Failing since
ui-webhook-resumes = Next call
ui-webhook-waiting = Waiting
ui-webhook-blocked = Given up
ui-webhook-created = Added
ui-webhook-test = Send a trial
ui-webhook-arrived = The trial arrived
ui-webhook-not-arrived = The trial did not arrive
ui-webhook-pause = Pause
ui-webhook-resume = Resume
ui-webhook-pause-means = A paused webhook hears nothing of what happens meanwhile.
ui-webhook-edit = Change
ui-webhook-delete = Delete
ui-webhook-delete-title = Delete this webhook?
ui-webhook-delete-means = { $url } is no longer told, and its log goes too. What still waits for it is not sent.
ui-webhook-rotate = New secret
ui-webhook-rotate-title = Make a new secret?
ui-webhook-rotate-means = For a day both secrets sign, so that your system can change over without missing anything.
ui-webhook-changes-over = The secret before signs until
ui-webhook-secret = Secret
ui-webhook-secret-title = Keep this secret now
ui-webhook-secret-means = Your system verifies with it that a call comes from here. It cannot be shown again.
ui-webhook-secret-kept = I have kept it
ui-deliveries = Deliveries
ui-deliveries-none = Nothing has been sent yet
ui-deliveries-none-so = No such deliveries
ui-deliveries-any = All
ui-delivery-event = Event
ui-delivery-at = Happened
ui-delivery-order = Order
ui-delivery-state = State
ui-delivery-state-WAITING = Waiting
ui-delivery-state-DELIVERED = Delivered
ui-delivery-state-BLOCKED = Given up
ui-delivery-outcome = Outcome
ui-delivery-tries = Tries
ui-delivery-next = Next try
ui-delivery-again = Send again
ui-delivery-again-of = Send again: { $event }
webhook-delivered = Taken: HTTP { $status }.
webhook-waiting = { $attempts ->
    [0] Not tried yet.
   *[other] It is tried again by itself.
  }
webhook-exhausted = Given up after five days.
webhook-trial = A trial is not tried again.
webhook-failed-answer = It answered HTTP { $status }.
webhook-failed-unreachable = Nobody answers at this address.
webhook-failed-timeout = It did not answer in time.
webhook-failed-tls = Its certificate cannot be trusted.
webhook-failed-private = The address leads into our own network, which only an operator can allow.
webhook-failed-unexpected = Something went wrong on our side; the server’s log says what.

## Users, tokens and who did what (ui-user-…, ui-token-…, ui-access-…, ui-read-…)

ui-me = Your account
ui-me-lead = Who you are here, and your password.
ui-me-who = You
ui-users = Users
ui-users-lead = The people who log in here. What you change counts at once, also for those who are logged in now.
ui-users-role = An administrator can see and change who may log in.
ui-users-elsewhere = People log in to the application that this channel is part of. Who they are, their roles and passwords are looked after there.
ui-user-name = Name
ui-user-name-hint = The history of orders shows it
ui-user-role = Role
ui-user-may = May
ui-role-means-ADMIN = everything, with settings, users and tokens
ui-role-means-OPERATOR = work on orders, and see who the buyers are
ui-role-means-VIEWER = look, without personal data
ui-user-state = State
ui-user-state-on = May log in
ui-user-state-off = May not log in
ui-user-state-locked = Locked
ui-user-state-invited = Invited
ui-user-state-lapsed = Needs a link
ui-user-last-login = Last login
ui-user-never = Never
ui-user-you = (you)
ui-user-add = Add a user
ui-user-add-means = They choose a password themselves, by a link that you get next and give to them.
ui-user-change = Change
ui-user-change-of = Change { $name }
ui-user-role-means = Their sessions end, and they log in anew with the other role.
ui-user-keep-tokens = { $count ->
    [one] Keep the token they made working, even if it may do more than they
   *[other] Keep the { $count } tokens they made working, even those that may do more than they
  }
ui-user-invite = New link
ui-user-invite-means = They have not chosen a password yet. A new link takes the place of the one before.
ui-user-reset = Link for a new password
ui-user-reset-means = Forgotten their password? With a link they choose another. The old one works until then.
ui-user-unlock = Unlock
ui-user-allow = Allow to log in again
ui-user-leave = Take the login away
ui-user-leave-means = { $name } is logged out at once and cannot log in any more. What they did stays in the history. The tokens they made are revoked.
ui-user-link = Link
ui-user-link-title = A link for { $name }
ui-user-link-now = Copy this link now
ui-user-link-means = Give it to them by a way that only they can read. It works once, until { $until }, and cannot be shown again.
ui-user-link-kept = I have copied it
ui-welcome-title = Choose a password
ui-welcome-lead = Welcome, { $name }
ui-welcome-submit = Save and log in
ui-welcome-over = This link works no more
ui-welcome-over-remedy = It was used, it is older than 72 hours, or there is a newer one. Ask an administrator for another.
ui-password-own = Your password
ui-password-current = Current password
ui-password-new = New password
ui-password-again = New password once more
ui-password-hint = At least { $characters } characters
ui-password-short = That is too short: at least { $characters } characters.
ui-password-differs = The two are not the same.
ui-password-means = Wherever else you are logged in, you are logged out.
ui-password-change = Change password
ui-password-changed = Your password is changed
ui-tokens = Tokens
ui-tokens-lead = Programs that read or change something here, each with a token of its own.
ui-tokens-role = An administrator can see and change which programs are let in.
ui-tokens-none = No program is let in
ui-tokens-none-means = Make a token for each program that is to use the API, so that each can be told apart and stopped by itself.
ui-tokens-none-over = None was revoked or has expired
ui-tokens-working = Working
ui-tokens-over = Revoked or expired
ui-token = Token
ui-token-add = Make a token
ui-token-now = Copy this token now
ui-token-means = The program sends it with each request. It cannot be shown again.
ui-token-kept = I have copied it
ui-token-state = Which tokens
ui-token-name = Program
ui-token-name-hint = The history of orders shows it
ui-token-hint = Begins with
ui-token-made = Made
ui-token-by-shell = on the server
ui-token-used = Last used
ui-token-ends = Expires
ui-token-endless = Never
ui-token-days = { $count ->
    [one] In { $count } day
   *[other] In { $count } days
  }
ui-token-expired = Expired
ui-token-revoked = Revoked
ui-token-revoke = Revoke
ui-token-revoke-of = Revoke { $name }
ui-token-revoke-title = Revoke this token?
ui-token-revoke-means = { $name } is refused from its next request on. A revoked token never works again.
ui-access-log = Access log
ui-access-lead = Who read personal data and who let whom in, kept for 12 months as Amazon’s Data Protection Policy requires.
ui-access-role = An administrator can see who read and changed what.
ui-access-readings = Personal data read
ui-access-changes = Users and tokens
ui-access-none = Nobody has read personal data yet
ui-access-none-of = Nobody has read personal data of this order
ui-access-changes-none = Nothing has been changed yet
ui-access-find = Amazon order number
ui-access-when = When
ui-access-who = Who
ui-access-what = What
ui-access-whose = Of
ui-access-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
ui-read-by = Who has seen the buyer’s data
ui-read-by-nobody = Nobody so far.
ui-read-by-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
ui-read-NAME = name
ui-read-EMAIL = e-mail
ui-read-ADDRESS = address and phone
ui-read-COMPANY = company and tax numbers
ui-read-GIFT = gift messages and customisation
ui-read-DELIVERY = delivery instructions
ui-read-from-user = in the admin
ui-read-from-token = by the API
ui-read-from-host = in the surrounding application

## A store's connection

ui-connection = Connection
ui-connect-consent = You are taken to Seller Central. Sign in there as this store’s seller and consent; Amazon then sends you back here.
ui-connect-go = Connect with Amazon
ui-connect-renew = Renew the authorisation
ui-connect-private = Use a private application’s refresh token instead
ui-connect-token = Connect with the token
ui-connect-asks = Amazon is being asked whether the token is good.
ui-returned-connected = The store is connected to Amazon.
ui-returned-refused = The store could not be connected
ui-authorisation = Authorisation
ui-authorisation-lost = Not accepted
ui-notifications = Notifications
ui-notifications-ON = On
ui-notifications-OFF = Off
ui-notifications-WANTED = Being set up
ui-notifications-REFUSED = Refused
ui-notifications-last = The newest one came
ui-notifications-wanted = Let Amazon notify us of changes.
ui-notifications-shared = Counts for all stores of this seller in the region.
ui-check = Check the connection
ui-check-means = Tries every part of what Amazon lets the channel do, and says which role is missing. It costs a few calls.
ui-check-run = Check now
ui-check-running = Checking
ui-check-asks = Amazon is being asked for each thing in turn, which takes some seconds.
ui-check-ok = Works:
ui-check-bad = Does not work:
ui-about-store = About this store
ui-store-edit = Change { $store }
ui-store-fixed = Marketplace and Commerce store cannot be changed.
ui-store-delete = Delete the store
ui-store-delete-of = Delete { $store }
ui-store-delete-title = Delete { $store }?
ui-store-delete-means = Its settings, orders and logs in this channel are deleted, and so is the authorisation if no other store uses it. Nothing brings them back.
ui-store-delete-stays = Orders in Commerce and at Amazon stay as they are.
ui-store-delete-name = To be sure, type the store’s name: { $store }
ui-store-delete-do = Delete for good
ui-deleting-means = This store is being deleted. It disappears by itself.
ui-import = Import orders by hand
ui-import-means = Orders come by themselves. Here you fetch those that were left out, or one that you do not want to wait for.
ui-left-out-orders = { $count ->
    [one] One order left out
   *[other] { $count } orders left out
  }
ui-left-out-import = Import this order
ui-backlog = Backlog
ui-import-by-numbers = By number
ui-import-by-range = By day of purchase
ui-import-numbers = Amazon order numbers
ui-import-numbers-hint = For example 902-3159896-1390916; several on lines of their own.
ui-import-go = Import
ui-range-from = Purchased from
ui-range-to = Purchased to

## Rules of a store

ui-rules = Rules
ui-rules-open = Rules for orders
ui-rules-lead = Rules are looked at from top to bottom for every order that is not in Commerce yet. Where two rules want different things, the upper one counts.
ui-rules-none = No rules yet.
ui-rules-none-means = A rule holds orders back, tags them, or has them made differently, whenever its conditions are met.
ui-rules-history = History
ui-rules-in-force = In force
ui-rules-count = { $count ->
    [0] No rules
    [one] One rule
   *[other] { $count } rules
}
ui-rules-went-back = Back to version { $number }.
ui-rules-go-back = Go back to this
ui-rules-go-back-to = Go back to this: version { $number }
ui-rules-go-back-ask = Go back to version { $number }?
ui-rules-go-back-means = { $count ->
    [0] The store then has no rules, as it had then.
    [one] The store then has the one rule that it had then.
   *[other] The store then has the { $count } rules that it had then.
} What is there now stays in the history. Orders that are not in Commerce yet are decided again.
ui-rule-new = New rule
ui-rule-change = Change a rule
ui-rule-unknown = This rule is not there any more.
ui-rule-up = Move { $name } up
ui-rule-down = Move { $name } down
ui-rule-when = When
ui-rule-then = Then
ui-rule-and = and
ui-rule-or = or
ui-rule-every-order = every order
ui-rule-quoted = “{ $value }”
ui-rule-stops = Then look no further
ui-rule-state = Is it to count?
ui-rule-state-DRAFT = Draft
ui-rule-state-ACTIVE = Active
ui-rule-state-PAUSED = Paused
ui-rule-state-means-DRAFT = It is kept and does nothing yet.
ui-rule-state-means-ACTIVE = It counts at once. Orders that are not in Commerce yet are decided again.
ui-rule-state-means-PAUSED = It is kept and does nothing until you activate it.
ui-rule-pause = Pause
ui-rule-pause-name = Pause { $name }
ui-rule-activate = Activate
ui-rule-activate-name = Activate { $name }
ui-rule-delete = Delete
ui-rule-delete-name = Delete { $name }
ui-rule-delete-ask = Delete the rule “{ $name }”?
ui-rule-delete-means = It can be had again from the history.
ui-rule-name = Name
ui-rule-name-hint = The timeline of an order calls the rule by this name.
ui-rule-when-title = When does it match?
ui-rule-then-title = What happens then?
ui-rule-group = Group of conditions
ui-rule-join = How the conditions go together
ui-rule-join-all = All of these hold
ui-rule-join-any = At least one of these holds
ui-rule-no-conditions = Without a condition the rule matches every order.
ui-rule-add-condition = Add a condition
ui-rule-add-group = Add a group
ui-rule-group-remove = Remove the group
ui-rule-remove = Remove: { $name }
ui-rule-field = Look at
ui-rule-operator = Compare
ui-rule-from = from
ui-rule-to = to
ui-rule-currency = Currency
ui-rule-any-currency = any currency
ui-rule-hours = hours
ui-rule-one-a-line = one a line
ui-rule-note-line = Holds when any line of the order holds it.
ui-rule-note-personal = Personal: the order keeps only whether it held.
ui-rule-note-country = Two letters, such as SE.
ui-rule-note-time-left = Below 0 once the latest ship date has passed.
ui-rule-note-pattern = For example ^AB-\d+$ for AB- and digits, or red|blue for either.
ui-rule-action = Action
ui-rule-add-action = Add an action
ui-rule-stops-tick = Then look at no later rule.
ui-rule-stops-hint = Otherwise the rules below are looked at too.
ui-rule-save = Save…
ui-rule-save-title = Save the rule
ui-rule-try = Try it on an order
ui-rules-try = Try the rules on an order
ui-rules-try-which = Which rules
ui-rules-try-all = All active ones, in their order
ui-rules-try-matching = { $count ->
    [0] No rule matches.
    [one] One rule matches.
   *[other] { $count } rules match.
  }
ui-rules-try-stopped = The rules after the last one here are not looked at: it stops.
ui-rule-try-number = Amazon order number
ui-rule-try-ask = Try
ui-rule-try-wrong = The rule cannot be tried like this. What is wrong is said above.
ui-rule-try-matches = The rule matches.
ui-rule-try-differs = The rule does not match.
ui-rule-try-unreached = Not looked at: a rule above it matches and stops.
ui-rule-try-seen = (the order: { $seen })
ui-rule-try-hidden = (personal, not shown)
ui-rule-try-clashes = Rules disagree.

## The ledger

ui-ledger = Ledger
ui-ledger-lead = The proof that no order was missed: what Amazon reports, held against what is here.
ui-ledger-open = Ledger: is every order here?
ui-ledger-proof = The proof
ui-ledger-audited-to = All changes checked up to
ui-ledger-next-audit = Next audit
ui-ledger-source-REPORT = by Amazon’s own order report
ui-ledger-source-SEARCH = by a second search
ui-ledger-open-orders = { $count ->
    [one] One order not accounted for
   *[other] { $count } orders not accounted for
  }
ui-ledger-open-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
  }
ui-ledger-days = Day by day
ui-ledger-quiet = Amazon reports no orders of these { $count } days
ui-ledger-days-none = No days yet
ui-ledger-days-what = Days of purchase as the marketplace counts them ({ $zone }). Not imported are orders left out at connection, orders of other sales channels, and those that Amazon itself has yet to ship.
ui-ledger-reported = Reported
ui-ledger-accounted = Accounted for
ui-ledger-imported = Imported
ui-ledger-sightings = Not imported
ui-ledger-said = In words
ui-ledger-whole = Complete
ui-ledger-missing = { $count } missing
ui-audit = Audit now
ui-audit-means = Compares the orders bought in these days, 30 at most, with Amazon’s own report. What is missing is fetched at once.
ui-audit-go = Audit now
ui-audit-begun = The audit has begun. Amazon takes some minutes to make the report; the result shows below.
ui-audits = Audits
ui-audits-none = No audit yet.
ui-audit-purpose-CONNECT = The days before connecting
ui-audit-purpose-SCHEDULE = Regular audit
ui-audit-purpose-PERSON = Asked for
ui-audit-purpose-IMPORT = Import by day
ui-audit-state-WANTED = Waiting
ui-audit-state-REQUESTED = At Amazon
ui-audit-state-DONE = Done
ui-audit-state-FAILED = Failed
ui-sweeps = Sweeps
ui-sweeps-none = No sweep yet.
ui-sweep-started = Started
ui-sweep-kind = Kind
ui-sweep-kind-CHANGES = Changes
ui-sweep-kind-SHIPPABLE = Ready to ship
ui-sweep-kind-DEEP = Second look
ui-sweep-kind-PROOF = Parcels read back
ui-sweep-covers = Covers changes
ui-sweep-pages = Pages
ui-sweep-news = New
ui-sweep-outcome = Outcome
ui-sweep-running = Running
ui-sweep-complete = Complete
ui-sweep-given-up = Given up: { $why }
ui-sweep-numbers = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }, { $orders ->
    [one] 1 order
   *[other] { $orders } orders
  }, { $news } new

## Products

ui-products = Products
ui-products-count = { $count ->
    [one] { $count } product
   *[other] { $count } products
  }
ui-products-search = Search by SKU or name
ui-products-none = No products yet
ui-products-none-match = No product matches
ui-products-none-why = An Amazon order can only become a Commerce order when its SKUs are products here.
ui-product-add = Add a product
ui-product-edit = Product { $sku }
ui-product-name = Name
ui-product-state = State
ui-product-in-stock = In stock
ui-product-out-of-stock = Out of stock
ui-product-unmanaged = Stock not managed
ui-product-disabled = Disabled
ui-product-enabled = Enabled: may be ordered
ui-manage-stock = Manage stock: count units, and stop at zero
ui-quantity = Quantity
ui-quantity-hint = Units in stock, before reservations.
ui-reserved-count = Reserved
ui-available = Available
ui-sku-hint = The same as the seller SKU at Amazon.

## Commerce's customers, stores and statuses

ui-commerce = Commerce
ui-customers = Customers
ui-customers-count = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
  }
ui-customers-search = Customer number or whole e-mail address
ui-customers-search-number = Customer number
ui-customers-search-how = A customer is found by the number, or by the whole e-mail address.
ui-customers-none = No customers yet
ui-customers-none-match = No such customer
ui-customers-none-why = Accounts are made from orders when a store’s order settings say so. Otherwise buyers are guests.
ui-customers-all = All customers
ui-customer-title = Customer { $number }
ui-customer-unknown = There is no customer { $number }
ui-customer-number = Number
ui-customer-name = Name
ui-customer-origin = From
ui-customer-from-amazon = Amazon order
ui-customer-from-amazon-means = Made from an Amazon order: name and addresses are wiped with the personal data of its last order.
ui-customer-own = Commerce
ui-customer-own-means = Your own account: it stays when the data of its Amazon orders is wiped.
ui-customer-last-order = Last order
ui-customer-no-orders = No orders yet.
ui-customer-addresses = Addresses
ui-customer-GUEST = The order settings make no accounts.
ui-customer-NO_EMAIL = Amazon gave no e-mail address to make an account with.
ui-customer-FOUND = The buyer had this account.
ui-customer-CREATED = Made with this order.
ui-invoice = Invoice
ui-invoice-none = None
ui-invoice-offline = Amazon took the payment.
ui-invoice-title = Invoice { $number }
ui-invoice-lead = Made offline when the order was created. Nobody has been sent it.
ui-invoice-without = There is no invoice for order { $number }
ui-invoice-date = Invoice date
ui-invoice-line = Total with shipping and tax
ui-invoice-paid = Paid through Amazon, reference { $reference }. Nothing is left to pay.
ui-invoice-credit = Credited { $day }, { $number }
ui-invoice-refund = Refunded { $day }, { $number }
ui-stock-source = Stock source
ui-tags = Tags
ui-made-of = Made of
ui-commerce-settings = Stores and statuses
ui-commerce-settings-lead = Your own words in Commerce. The order settings of each Amazon store choose among them.
ui-commerce-stores = Stores
ui-commerce-stores-lead = Each Amazon store’s orders belong to one of these. Stores of the same website share their customers.
ui-commerce-store-add = Add a store
ui-commerce-store-edit = Store { $name }
ui-commerce-store-name = Name
ui-commerce-statuses = Order statuses
ui-commerce-statuses-lead = What a new order may start with, and where it goes from there.
ui-commerce-status-add = Add a status
ui-commerce-status-edit = Status { $label }
ui-status-label = Label
ui-status-state = Meaning
ui-status-state-hint = Cannot be changed once the status is there.
ui-status-make-default = Orders get this status by themselves
ui-status-is-default = Orders get this status by themselves, until another one takes over.
ui-commerce-state-NEW = New: nothing has been done yet
ui-commerce-state-PROCESSING = Being processed
ui-commerce-state-COMPLETE = Complete: everything has been shipped
ui-commerce-state-CANCELED = Canceled
ui-code = Code
ui-code-hint = Small letters, digits, - and _. It stays for good.
ui-code-fixed = The code stays for good.
ui-website = Website
ui-website-of = website { $website }
ui-website-hint = Customers belong to a website.
ui-default = Default

## Stock

ui-nav-stock = Stock
ui-stock = Stock
ui-stock-lead = What pending Amazon orders keep out of the stock that can be sold. A hold becomes the Commerce order’s reservation, or is given back.
ui-stock-sections = Parts of the stock page
ui-stock-held = Held now
ui-stock-moves = Movements
ui-stock-comparisons = Comparisons
ui-stock-find = Open a SKU
ui-stock-open = Open
ui-stock-none = Nothing is held
ui-stock-none-why = A store holds stock for pending orders when its settings say “Reserve Quantity”.
ui-stock-no-moves = No movements yet
ui-stock-no-such = Neither Commerce nor the ledger knows { $sku }
ui-stock-no-such-why = Upper and lower case count.
ui-stock-sku = SKU
ui-stock-units = Units
ui-stock-orders = Orders
ui-stock-since = Since
ui-stock-when = When
ui-stock-what = What
ui-stock-in-commerce = In Commerce
ui-stock-in-ledger = In the ledger
ui-stock-on-hand = On hand
ui-stock-held-here = Held for pending Amazon orders
ui-stock-held-elsewhere = Held by others
ui-stock-reserved = Reserved by orders
ui-stock-available = Available
ui-stock-unmanaged = Stock is not managed for this product: it can always be sold, and nothing is held.
ui-stock-ever-held = Held in all
ui-stock-became = Became reservations
ui-stock-released = Given back
ui-stock-expired = Given back for their age
ui-stock-still-held = Still held
ui-stock-move-HOLD = Held
ui-stock-move-BECOME = Became a reservation
ui-stock-move-RELEASE = Given back
ui-stock-move-EXPIRE = Expired
ui-stock-compare = Compare now
ui-stock-comparing = Commerce is being asked what it holds.
ui-stock-comparisons-lead = Every night the ledger’s open holds are compared with what Commerce holds. What differs is mended.
ui-stock-no-comparisons = Not compared yet
ui-stock-hold = Stock held

## Help

ui-help = Help and learning
ui-help-lead = What happens by itself, what is left to you, and how to get started.
ui-help-contents = On this page
ui-help-how = How it works
ui-help-tasks = Common order processing tasks
ui-help-setup = Before orders flow
ui-help-merchant = Orders that you ship (FBM)
ui-help-merchant-1 = An order is Pending until Amazon has verified the payment. It is stored but hidden; the status filter of the orders list shows it.
ui-help-merchant-2 = Once it is Unshipped it appears, and becomes a Commerce order if the store’s settings, its creation table, its rules and the stock allow it.
ui-help-merchant-3 = You ship it in Commerce. Each parcel is told to Amazon at once and read back from there. When everything has left, the Commerce order is Complete and Amazon’s order Shipped.
ui-help-amazon = Orders that Amazon ships (FBA)
ui-help-amazon-1 = Nothing of them is here until Amazon has shipped them: Amazon holds that stock, and yours is never touched.
ui-help-amazon-2 = Then, if the creation table says so, the Commerce order is created as Complete, with Amazon’s parcels. It names no buyer’s e-mail where Amazon gives none.
ui-help-statuses = What a status means
ui-help-statuses-1 = The status is what Amazon says: Pending, Pending Availability, Unshipped, Partially Shipped, Shipped, Canceled or Unfulfillable. Two are the channel’s own.
ui-help-statuses-2 = Completed: Amazon reports Shipped and the Commerce order is Complete, so both sides agree.
ui-help-statuses-3 = Error: something failed that nobody expected. The last action says what; the order leaves the status by itself once the cause is gone.
ui-help-statuses-4 = A blocked order keeps Amazon’s status and is marked besides.
ui-help-reserved = What Reserved means
ui-help-reserved-1 = Yes, as long as the order’s quantity is out of the stock that can be sold: held while the order waits, reserved by its Commerce order, or gone with its parcels.
ui-help-reserved-2 = Orders that wait hold stock only where the order settings say Reserve Quantity. The hold becomes the Commerce order’s own reservation, so nothing is counted twice, and is given back when the order is canceled.
ui-help-reserved-3 = No: nothing was taken, because the settings say so, there was too little, or Amazon ships the order.
ui-help-dates = Ship by, and the latest ship date
ui-help-dates-1 = The latest ship date is Amazon’s. Ship by is the last time before it that your carrier picks up, from the store’s calendar of working days and cut-off times.
ui-help-dates-2 = Late parcels count against your account. The ship-by list has what is due first, and says what is in its way.
ui-help-delay = How soon an order shows
ui-help-delay-1 = The channel searches Amazon every few minutes, within a quota that all stores of a seller in a region share. With Amazon’s notifications it hears of changes within seconds.
ui-help-delay-2 = So it depends on that schedule, on Amazon’s own processing time, and on how much is still to be read; the store’s page says when Amazon was read last, and is read next. Sync now asks at once.
ui-help-ship = Ship an order
ui-help-ship-1 = Open the Commerce order, fill in carrier and tracking number, and ship. The tracking number goes to Amazon by itself. Packing slips are printed from the orders list.
ui-help-ship-2 = A parcel is Queued, then Sent when Amazon has taken it, and Verified when it has been read back from Amazon.
ui-help-ship-3 = Units that are not ready can wait: divide them over several parcels, each with its own number. The order is Partially Shipped until the last one has gone.
ui-help-upload = Ship many orders at once
ui-help-upload-1 = Upload a file of order numbers, carriers and tracking numbers. It is checked first, and every row has its answer.
ui-help-carriers = A carrier that Amazon does not know
ui-help-carriers-1 = Its parcels wait, and say so: they never become Other by themselves. Say once in the carrier map what Amazon is to be told, and they go out.
ui-help-correct = A wrong tracking number
ui-help-correct-1 = Correct it on the parcel: Amazon is told again under the same reference. What Amazon refused, or shows differently, is among the parcels that need you.
ui-help-attention = An order that is blocked
ui-help-attention-1 = It could not become a Commerce order, for example because a product is missing, disabled or out of stock. Blocked orders stand together by cause, with what helps.
ui-help-attention-2 = Once the cause is gone the order is tried again by itself, at the latest on the next sync, or at once by the button on its page.
ui-help-missing = An order that seems to be missing
ui-help-missing-1 = Open the store’s ledger: it holds Amazon’s own report against what is here, day by day, and names every order that is not here and why.
ui-help-missing-2 = Not imported by itself is what existed before the store was connected in another status than Unshipped, and what Amazon ships for you until it has shipped it. Import it by its number on the store’s page.
ui-help-missing-3 = Amazon’s Orders page and its search may be minutes behind each other. What the report names and the search does not show is fetched by its number.
ui-help-cancel = Cancel an order
ui-help-cancel-1 = An Unshipped order is canceled on its page here, as a whole and with a reason. Amazon takes it in a few minutes and tells the buyer; then the Commerce order is Canceled and its stock returned, once.
ui-help-cancel-2 = Pending and Partially Shipped orders can only be canceled in Seller Central, and a Shipped one is a return there; the link is on the order’s page. Whatever is canceled there is found by the next sync.
ui-help-wish = The buyer asks to cancel
ui-help-wish-1 = The order says so, and nothing of it is shipped until you answer on its page. Accept, and it is canceled at Amazon with the buyer’s reason. Decline, and write to the buyer: Amazon has no way to decline.
ui-help-refund = Refunds and returns
ui-help-refund-1 = Record the refund on the Commerce order: by line and shipping, never above what is left, and which items came back to stock. Commerce and the order’s timeline know of it then.
ui-help-refund-2 = The money itself is given back in Seller Central, where returns are handled too: Amazon took the payment and lets no program return it. The link is beside the refund.
ui-help-invoice = Invoice of an order
ui-help-invoice-1 = Commerce makes an offline invoice with the order, since Amazon has taken the payment. Its number on the Commerce order’s page opens it, ready to be printed, with what was given back since.
ui-help-comment = Leave a comment
ui-help-comment-1 = At the end of the Commerce order’s page, for your own people: it stands in the history with your name and the time. The buyer never gets it. The buyer’s data has no place in it, because a comment stays when that is wiped.
ui-help-email = Write to the buyer
ui-help-email-1 = Use the e-mail address on the order: it is Amazon’s relay address and forwards your message. Shipping mails come from Amazon and never from here.
ui-help-address = A difficult address
ui-help-address-1 = The address is shown in the form that carriers take, with Amazon’s own beside it where it differs. If it cannot be delivered to, ask the buyer in Seller Central, and correct it on the order’s page before the Commerce order is made.
ui-help-off = A store that only looks
ui-help-off-1 = With Import Amazon Orders disabled, orders are shown for review and managed in Seller Central, where their numbers lead. What came meanwhile is created later only when a person asks for it.
ui-help-off-2 = A store that is being observed reads and decides everything and writes nothing, until an administrator activates it.

### Server sentences

## The timeline (event-<code>)

event-received = Received from Amazon.
event-status = Amazon’s status is now { $amazon_status }.
event-canceled = Amazon cancelled the order.
event-completed = Amazon and Commerce agree: the order is completed.
event-observed = Would be created in Commerce. The store only observes until you activate it.
event-created = Commerce order { $number } created, { $total } { $currency }.
event-customer-found = The buyer has an account in Commerce: customer { $number }.
event-customer-created = An account was made in Commerce for the buyer: customer { $number }.
event-customer-none = Placed as a guest’s order: Amazon gave no e-mail address to make an account with.
event-invoiced = Amazon has invoiced the payment. Commerce made invoice { $number } for it.
event-create-failed = The Commerce order could not be created ({ $why }). It is tried again.
event-close-failed = The Commerce order could not be closed ({ $why }).
event-refunded = Refund { $number } recorded in Commerce: { $amount } { $currency }{ $returned ->
    [0] .
    [one] , { $returned } item back in stock.
   *[other] , { $returned } items back in stock.
  } The buyer gets the money through Seller Central.
event-shipped-elsewhere = Shipped outside Commerce: order { $number } was closed with Amazon’s parcels.
event-commerce-status = Commerce order { $number } now has the status { $status }, as the order settings say.
event-status-failed = The Commerce order could not be given its new status ({ $why }). It is tried again.
event-status-refused = Commerce order { $number } could not be given the status { $status }: Commerce has no such status. Put it right in the order settings.
event-commerce-canceled = Commerce order { $number } canceled; its stock is available again.
event-shipped-partly = Part of the order has been shipped in Commerce.
event-shipped-all = Everything has been shipped in Commerce.
event-shipped = Parcel { $parcel } left with { $carrier }, tracking number { $tracking }.
event-sent-by-amazon = Amazon sent a parcel with { $carrier }, tracking number { $tracking }.
event-tracking-sent = Parcel { $parcel } confirmed at Amazon: { $carrier } { $tracking }.
event-carrier-unmapped = Parcel { $parcel } waits: nobody has said what Amazon is told of the carrier { $carrier }.
event-carrier-mapped = Parcel { $parcel } goes on to Amazon: the carrier { $carrier } is mapped now.
event-tracking-verified = Amazon shows parcel { $parcel } with tracking number { $tracking }.
event-tracking-refused = Amazon refused parcel { $parcel }: { $detail }
event-cancel-asked = Cancelling at Amazon asked for.
event-cancel-accepted = Amazon accepted the cancellation; the order is read for the proof.
event-cancel-refused = Amazon has not canceled the order: { $detail }
event-cancel-not-possible = The order could not be canceled from here.
event-cancel-unproven = Amazon accepted the cancellation, and the order is not canceled.
event-buyer-asked-to-cancel = The buyer asks to cancel { $lines ->
    [one] a line
   *[other] { $lines } lines
}.
event-buyer-wish-declined = The buyer’s request to cancel was declined; the parcel goes.
event-tracking-failed = Amazon could not be told of the parcel ({ $why }). It is tried again.
event-tracking-different = Amazon shows parcel { $parcel } otherwise than it was sent.
event-tracking-absent = Amazon accepted parcel { $parcel } but does not show it.
event-tracking-corrected = Parcel { $parcel } corrected from { $before } to { $carrier } { $tracking }; Amazon is told again.
event-tracking-unchanged = Amazon accepted the correction of parcel { $parcel } but still shows it as it was before.
event-tracking-already-shipped = Amazon already has the whole order as shipped, in other parcels; nothing had to be sent for parcel { $parcel } ({ $tracking }).
event-ruled = { $count ->
    [one] The rule “{ $rules }” applies.
   *[other] The rules { $rules } apply.
}
event-unruled = No rule applies any more.
event-blocked-product-missing = Not created: Commerce has no product { $sku }.
event-blocked-product-disabled = Not created: the product { $sku } is disabled in Commerce.
event-blocked-out-of-stock = Not created: { $sku } is out of stock. Ordered: { $quantity }, available: { $available }.
event-blocked-totals-missing = Not created: Amazon has not told the amounts yet.
event-blocked-totals-difference = Not created: Amazon’s parts make { $ours } { $currency }, its total says { $amazon } { $currency }.
event-blocked-totals-ambiguous = Not created: Amazon’s amounts can be read in more than one way.
event-blocked-totals-currency = Not created: the amounts are in { $currency }, not in { $expected }.
event-blocked-address-missing = Not created: Amazon has not told the address yet.
event-address-corrected = The delivery address was corrected.
event-stock-held = Stock held: { $quantity } { $quantity ->
    [one] unit
   *[other] units
}, until the order comes or is cancelled.
event-stock-not-held = No stock held: { $why ->
    [product-missing] Commerce has no product { $sku }.
    [out-of-stock] there is too little of { $sku }.
   *[other] Commerce refused it.
}
event-stock-released = Held stock given back, { $quantity } { $quantity ->
    [one] unit
   *[other] units
}: { $why ->
    [canceled] the order was cancelled.
    [ignored] the order is to be ignored.
    [import-off] order import is off.
    [do-not-reserve] the store does not reserve for pending orders.
    [changed] the order needs another quantity, which is held next.
   *[other] Amazon’s status no longer calls for it.
}
event-stock-expired = Held stock given back, { $quantity } { $quantity ->
    [one] unit
   *[other] units
}: it was held for { $days } { $days ->
    [one] day
   *[other] days
}, as long as the store allows.
event-hold-failed = The stock could not be held ({ $why }). It is tried again.
event-release-failed = The held stock could not be given back ({ $why }). It is tried again.
event-blocked-held-by-rule = Not created: the rule “{ $rule }” holds it.
event-blocked-held-by-table = Not created: the creation table holds it.
event-blocked-totals-refused = Not created: Commerce does not accept the amounts.
event-blocked-address-refused = Not created: Commerce does not accept the address.
event-blocked-number-taken = Not created: Commerce has given the order’s number to another order.
event-blocked-commerce-setting = Not created: Commerce does not know the store or the status that it should get.
event-blocked-commerce-refused = Not created: Commerce refused the order.
event-decided-created = Nothing stands against it any more: the Commerce order is being created.
event-decided-import-off = Not created: importing orders is disabled.
event-decided-came-while-off = Not created: it came while importing was disabled or the store inactive.
event-decided-refused-by-rule = Not created: the rule “{ $rule }” says so.
event-decided-cell-never = Not created: the creation table says no.
event-create-asked = Asked for its Commerce order.
event-ignored = Asked to leave it alone.
event-ignored-because = Asked to leave it alone: { $reason }
event-product-assigned = { $sku } was assigned to { $components }.
event-product-unassigned = { $sku } stands for itself again.
event-retry-requested = Asked to try again.
event-shipment-dismissed = Parcel { $parcel } ({ $tracking }) called settled: Amazon is not told of it.
event-shipment-dismissed-because = Parcel { $parcel } ({ $tracking }) called settled: { $reason }
event-personal-data-wiped = The buyer’s personal data was wiped, 30 days after delivery.

## Stock held for pending orders (hold-<state>, stock-<what>)

hold-WANTED = Commerce is being asked to hold its stock.
hold-HELD = { $quantity } { $quantity ->
    [one] unit
   *[other] units
} held, until { DATETIME($date, dateStyle: "medium") } at the latest.
hold-SHORT = Nothing held: too little stock, or no such product. It is tried again when that changes.
hold-BECAME = What was held is reserved by the Commerce order now.
hold-RELEASED = What was held has been given back.
hold-EXPIRED = What was held has been given back: it was pending for too long.
stock-adds-up = Adds up: { $ours } held by the ledger, { $theirs } held in Commerce.
stock-moving = { $ours } held by the ledger, { $theirs } in Commerce: some are on their way right now.
stock-differs = Does not add up: { $ours } held by the ledger, { $theirs } in Commerce. The next comparison mends it.
stock-unknown = Commerce does not know this SKU any more; the ledger does.
stock-compared-agrees = { $holds ->
    [0] Nothing was held, and nothing in Commerce either.
    [one] One order held stock, and Commerce agreed.
   *[other] { $holds } orders held stock, and Commerce agreed on all of them.
}
stock-compared-differs = { $count ->
    [one] One order differed and was put right.
   *[other] { $count } orders differed and were put right.
}
stock-difference-GIVEN_BACK = { $sku }: { $ours } held here, { $theirs } in Commerce. Commerce was told to give them back.
stock-difference-HELD_AGAIN = { $sku }: { $ours } held here, { $theirs } in Commerce. They are held anew.
stock-difference-WRITTEN_OFF = { $sku }: { $ours } held here, { $theirs } in Commerce. They were not wanted any more and are written off.
stock-cli-compared = { $holds } orders hold stock, { $count } differed.

## `amazon store check` (check-<part>)

check-token = Login with Amazon accepts the authorisation.
check-marketplace = The seller account sells there, as { $store }.
check-marketplace-missing = The seller account does not sell in this store’s marketplace.
check-search = The orders of the last 30 days can be searched: { $orders } on the first page.
check-order = Order { $order } can be read.
check-order-none = There is no order to read yet; what Amazon shows of one is not known.
check-buyer-none = There is no paid order that you ship yourself, so nobody can tell whether Amazon would show its buyer.
check-dataset = Amazon shows { $dataset }.
check-dataset-missing = Amazon leaves { $dataset } out. Try again later; if it stays so, ask Amazon’s developer support.
check-role-missing = Amazon leaves { $dataset } out. The application needs the role { $role }, and the seller must authorise it again after the role is granted.
check-reports = Order reports can be asked for.
check-reports-role-missing = Order reports are refused. The application needs the role { $role }, and the seller must authorise it again after the role is granted. Until then, lost orders are looked for by searching, which proves less.
check-notifications = The application may ask for notifications.
check-notifications-refused = Amazon gives this application no notifications ({ $reason }). Orders are found by asking regularly, which takes longer.
check-notifications-unused = No queue is set up for notifications. Orders are found by asking regularly.
check-dataset-accepted = Amazon accepts the question for { $dataset }.
check-dataset-refused = Amazon refuses the question for { $dataset } at the moment ({ $reason }). Orders are read without it, and it is tried again by itself.
check-search-role-missing = Orders cannot be searched. The application needs one of Amazon’s order roles, for example { $role }, and the seller must authorise it again after the role is granted.

## What cannot be done (error-<why>)

error-unexpected = Something went wrong on our side. If it happens again, tell your administrator this number: { $id }.
error-not-logged-in = Log in first.
error-csrf = This page is out of date. Load it again.
error-wrong-credentials = E-mail or password is wrong.
error-locked = Too many attempts. Login is locked for { $minutes } minutes.
error-login-elsewhere = Log in where this application lets you in.
error-not-built = The admin has not been built yet: run `make` in the project’s folder.
error-role-needed = This needs the role { $role }.
error-not-found = There is no { $kind } { $id }.
error-misconfigured = { $setting }: { $reason }.
error-email-invalid = { $email } is not an e-mail address.
error-not-an-email = This is not an e-mail address.
error-password-short = A password has at least { $characters } characters.
error-user-exists = There is a user { $email } already.
error-locale-unknown = We do not speak { $locale }.
error-no-locale-kept = Only people who log in here have a language of their own.
error-nothing-kept = Only people who log in here have views and columns of their own.
error-column-always = The Amazon order number is always shown.
error-column-twice = Each column is shown once.
error-column-width = A column is { $least } to { $most } pixels wide.
error-page-size-choice = A page has 25, 50 or 100 rows.
error-view-name-long = The name of a view has at most { $most } characters.
error-view-name-taken = You have a view named { $name } already. Give this one another name.
error-view-query-long = There is too much in this view: its address has more than { $most } characters.
error-view-query-unknown = A view of the Orders tab cannot hold this: { $part }.
error-view-personal = A view does not keep what was searched for or the buyer’s name: it may say who bought.
error-views-enough = You have { $most } views. Delete one that you no longer use.
error-id-unknown = { $id } is not an id we gave out.
error-search-too-long = Look for at most { $words } words and { $characters } characters.
error-log-not-clearable = Choose at least one log, and only logs that can be cleared.
error-cursor = This place in the list is not known. Start from the first page.
error-page-size = A page has 1 to { $most } rows.
error-first-and-last = Ask for the first rows or for the last ones, not for both.
error-address-part-needed = This part of the address is needed.
error-address-too-long = At most { $most } characters.
error-address-country = The country is a code of two letters, such as US or SE.
error-address-region = { $country ->
    [CA] This is no province or territory of Canada.
   *[other] This is no state or territory of the United States.
  }
error-address-postal-code = { $country ->
    [CA] A Canadian postal code looks like K1A 0B1.
   *[other] A ZIP code has five digits, such as 92025.
  }
error-address-amazons = Amazon ships this order itself and needs no address from you.
error-address-in-commerce = Commerce order { $number } has been made with this address. From now on it is changed in Commerce.
error-address-canceled = This order is canceled.
error-address-wiped = The buyer’s personal data has been wiped. No new address is kept.
error-address-too-late = The Commerce order is being made at this moment. Look again shortly.
error-days = Between 1 and { $most } days.
error-unknown-time-zone = There is no time zone { $zone }. Choose one like Europe/Berlin.
error-no-time-of-day = { $time } is no time of day. Write it as 16:00.
error-no-working-day = Choose at least one working day.
error-warn-hours = Between 0 and { $most } hours.
error-too-many-days-off = At most { $most } days off. Remove those that are over.
error-no-day = { $day } is no day. Write it as 2026-12-24.
error-data-age-limit = Between { $least } and { $most } minutes.
error-webhook-url = This is no address that can be called, such as https://erp.example/amazon.
error-webhook-url-parts = An address with a user, a password or a #part cannot be called.
error-webhook-https = It must be an https:// address.
error-webhook-private = This address lies within our own network, which only an operator can allow.
error-webhook-events = Choose at least one event.
error-webhook-read-only-copy = This is a copy of another installation, so it sends nothing. An administrator can confirm that this is the real one.
error-webhooks-too-many = There are { $most } webhooks already. Delete one first.
error-delivery-under-way = It is being sent just now. Wait a moment.
error-one-of-id-or-number = Name the order either by id or by Amazon’s number.
error-one-of-order-or-number = Name the order either by id or by Commerce number.
error-empty = This must not be empty.
error-required = This must not be empty.
error-negative = This must not be below 0.
error-not-positive = At least 1.
error-unknown-marketplace = Amazon has no marketplace { $id }.
error-unknown-commerce-store = Commerce has no store { $code }.
error-unknown-line = The order has no line { $line }.
error-shipment-by-amazon = Amazon told us of this parcel of order { $number }: put it right in Seller Central.
error-shipment-under-way = This parcel of order { $number } is on its way to Amazon just now. Wait a moment.
error-shipment-not-lost = This parcel of order { $number } may still be confirmed, so it cannot be called settled.
error-outbox-done = This has been done already for order { $number }.
error-outbox-under-way = This is being done just now for order { $number }.
error-too-many-deliveries = { $most } at a time at most.
error-ids-or-blocked = Name either some deliveries, or all that are blocked.
error-transparency-codes = { $sku } needs one Transparency code for each of { $quantity }, all different; { $codes } given.
error-cod-method = The way to collect cash on delivery can only be { $method }, and only in Japan.
error-upload-large = The file is too large: at most { NUMBER($most) } characters.
error-upload-many-rows = The file has too many rows: at most { NUMBER($most) } at a time.
error-upload-empty = There is no row below the first one, which names the columns.
error-upload-columns = The first row does not name these columns: { $columns }.
error-upload-column-twice = The first row names the same column twice: { $column }.
error-upload-not-csv = Row { $line } cannot be read: is there a quotation mark too many?
error-carrier-name-missing = Amazon takes Other only together with the carrier’s name.
error-carrier-name-with-code = Amazon takes a name only with Other; the code { $code } says it all.
error-no-other-carrier = Amazon takes no Other in { $country }; choose a carrier that it offers there.
error-ship-date-future = The shipping date lies in the future.
error-ship-date-before-purchase = The shipping date lies before the purchase.
error-not-selling-there = This seller does not sell in { $country }.
error-store-other-seller = The store { $name } belongs to another seller. Add a store for this one.
error-store-exists = The store { $name } has this seller and marketplace already.
error-store-not-active = The store { $name } is not active.
error-store-not-connected = Connect the store { $name } first.
error-store-not-syncing = The store { $name } is not being synced.
error-unknown-website = No store has the website { $website }.
error-code-form = A code has small letters, digits, - and _, begins with a letter or digit, and has { $most } characters at most.
error-too-long = This may have { $most } characters at most.
error-status-state-fixed = Orders have this status already, so it goes on meaning what it was made for.
error-status-default-needed = Orders get this status by themselves. Make another one the default instead.
error-not-embedded = This is kept in the commerce system itself.
error-already-created = The order is in Commerce already: { $number }.
error-order-canceled = Amazon has cancelled the order { $number }.
error-import-off = The store { $name } does not import orders. Enable it in the order settings first.
error-too-many-orders = { $most } orders at a time at most.
error-too-many-components = { $most } products at most.
error-component-twice = { $sku } is there twice. Say once how many.
error-component-count = A whole number from 1 to { $most }.
error-line-without-sku = Amazon names neither a SKU nor an ASIN for this line, so nothing can be assigned to it.
error-unknown-product = Commerce has no product { $sku }.
error-one-of-id-or-ids = Name either one order or several.
error-one-of-item-or-sku = Name either a line or an Amazon SKU.
error-store-or-all = Say in which store, or in all of them.
error-remote = { $system } could not do it: { $detail }
error-unavailable = { $system } does not answer at the moment. Try again in a little while.
error-database-busy = The database is busy, or does not answer at the moment. Try again in a little while.
error-throttled = { $system } allows no more calls for now. Try again in { $seconds } seconds.
error-rejected = { $system } refuses: { $detail }
error-unauthorised = { $system } does not accept the authorisation. Check the seller ID and the refresh token, and that the application is still authorised.
error-refusal-fba = { refusal-fba }
error-refusal-ship-plus = { refusal-ship-plus }
error-refusal-easy-ship = { refusal-easy-ship }
error-refusal-canceled = { refusal-canceled }
error-refusal-all-shipped = { refusal-all-shipped }
error-refusal-no-commerce-order = { refusal-no-commerce-order }
error-refusal-not-shippable = { refusal-not-shippable }
error-refusal-being-canceled = { refusal-being-canceled }
error-refusal-buyer-wants-cancel = { refusal-buyer-wants-cancel }
error-refund-nothing-shipped = Nothing of order { $number } has been shipped: cancel the order instead.
error-refund-nothing-left = Everything of order { $number } has been refunded.
error-refund-empty = Give an amount, or items that come back to stock.
error-refund-negative = An amount is 0 or more.
error-refund-too-fine = Too many decimals: amounts in { $currency } look like { $most }.
error-refund-above-left = { $sku }: no more than { $most } { $currency } is left to refund.
error-refund-too-many-back = { $sku }: { $most ->
    [0] no item can come back to stock.
    [one] only { $most } item can come back to stock.
   *[other] only { $most } items can come back to stock.
  }
error-refund-currency = This order was paid in { $currency }.
error-refund-reason = Choose the reason of the refund.
error-refund-line = The order has no such line, or it is named twice: { $line }.
error-key-length = A key has 1 to { $longest } characters.
error-comment-empty = Write something.
error-comment-of-buyer = { $what ->
    [name] The comment holds the buyer’s name
    [email] The comment holds the buyer’s e-mail address
    [phone] The comment holds the buyer’s phone number
   *[street] The comment holds the buyer’s address
  }. Leave it out: comments stay when the buyer’s data is wiped.
error-cancel-refusal-fba = Amazon ships this order: cancel it in Seller Central.
error-cancel-refusal-canceled = This order is canceled already.
error-cancel-refusal-under-way = This order is being cancelled at Amazon already.
error-cancel-refusal-shipped = Parcels of this order have left. What comes back is a return, in Seller Central.
error-cancel-refusal-pending = Amazon is still checking the payment: a pending order can only be cancelled in Seller Central.
error-no-buyer-wish = The buyer of order { $number } does not ask to cancel it.

## Who let whom in, and what went wrong with it (access-<code>, error-<why>)

access-user-created = { $subject } may log in as { $role }.
access-user-password = { $subject } got a new password from a shell.
access-user-password-own = { $subject } chose a new password.
access-user-password-chosen = { $subject } chose a password by the link.
access-user-link = { $subject } got a link to choose a password.
access-user-renamed = { $subject } is called { $after } instead of { $before }.
access-user-role = { $subject } is { $after } instead of { $before }.
access-user-activated = { $subject } may log in again.
access-user-deactivated = { $subject } may not log in any more.
access-user-unlocked = { $subject } was unlocked after too many wrong passwords.
access-token-created = The token “{ $subject }” ({ $hint }…) was made for the role { $role }.
access-token-revoked = The token “{ $subject }” ({ $hint }…) was revoked.
access-role-ADMIN = administrator
access-role-OPERATOR = operator
access-role-VIEWER = viewer
error-name-needed = A name is needed.
error-name-long = A name has at most { $characters } characters.
error-user-oneself = You cannot take your own leave to log in away. Ask another administrator.
error-user-last-admin = { $name } is the last administrator who can log in. Make somebody else one first.
error-user-inactive = { $name } may not log in. Allow it first.
error-user-not-locked = { $name } is not locked.
error-people-elsewhere = People come from the application that this channel is part of. Change them there.
error-link-over = This link works no more: it was used, it is older than 72 hours, or there is a newer one. Ask an administrator for another.
error-password-wrong = This is not your current password.
error-no-password-kept = Only people who log in here have a password of their own.
error-token-over = The day is past. Choose a later one.
error-token-revoked = The token was revoked before.

## Order settings and the creation table

settings-by-channel = the channel itself
settings-none = –
error-setting-disabled = This cannot be changed while importing orders is disabled. Enable it in the same step, or first.
error-unknown-commerce-status = Commerce has no order status { $code }.
error-custom-status-missing = Choose the status that new orders get.
error-custom-status-not-used = A custom status goes with the choice Custom Order Status only.
error-number-prefix = A prefix has at most { $most } letters, digits and dashes.
error-hold-days = Between { $least } and { $most } days.
error-status-not-mappable = Amazon’s status { $status } cannot be mapped: the Commerce order is closed by then, or Amazon has no such status.
error-status-mapped-twice = Amazon’s status { $status } is mapped twice.
error-table-cell-twice = { ui-table-cell }: this cell is there twice.
error-table-canceled = { ui-table-cell }: a canceled order is never created.
error-table-no-status = { ui-table-cell }: Amazon’s orders never come in this status, so nothing can be created.
error-table-fba-stock = { ui-table-cell }: Amazon ships from its own stock, so yours cannot be reserved. Choose Create or Hold.
error-table-nothing-to-reserve = { ui-table-cell }: there is nothing to reserve. Choose Create as backorder.
error-table-file-large = The file is too large: a table has at most { $most } characters.
error-table-file-empty = The file is empty.
error-table-file-not-yaml = Line { $line } is not YAML: { $detail }
error-table-file-deep = Line { $line } is nested too deeply for a creation table.
error-table-file-mapping = Line { $line }: here belongs a list of { $words }, each with what is below it.
error-table-file-word = Line { $line }: “{ $word }” is none of { $words }.
error-table-file-twice = Line { $line }: { $word } is there twice.
error-table-file-refused = Line { $line }: { $reason }
table-warning-never-created = Orders that the buyer has paid for are left out of Commerce for good, and nobody is told.
table-warning-fba-early = Amazon has not shipped it yet: the order may still be cancelled, while its Commerce order is Complete already and has to be undone by hand.
table-warning-pending = Amazon is still checking the payment and tells neither price nor address: most of these orders are blocked until it does, and some are cancelled.
table-warning-pending-held = Every pending order waits for a person, though there is nothing to do about it until Amazon lets it go.
table-warning-oversold = The order is created, and no stock is set aside for it: nothing shows that there is too little. As a backorder it would.
table-warning-not-reserved = The quantity stays for sale: the same item can be sold twice.
attention-held-by-table = The creation table holds such orders.
attention-held-by-table-remedy = Look at the order, and create it, or ignore it.
decision-held-by-table = The creation table holds such orders until a person releases them.
decision-cell-never = The store’s creation table says that such orders are not created.
decision-stock-backorder = There is too little of { $sku }; the creation table has it created all the same.

## Why an order is not shipped here (refusal-<why>)

fba-tracking-coming = Amazon ships this order and tells of its tracking numbers a few hours after the parcel has left.
fba-tracking-none = Amazon has given no tracking number for this order.
fba-tracking-refused = Amazon gives this application no report of its own parcels, and so no tracking numbers. The role “Amazon Fulfillment” would bring it; everything else goes on.
refusal-fba = Amazon ships this order from its own warehouse.
refusal-ship-plus = Ship this order with Amazon’s Ship Plus labels in Seller Central.
refusal-easy-ship = Amazon’s Easy Ship collects this order; arrange it in Seller Central.
refusal-canceled = This order is canceled.
refusal-all-shipped = Everything has been shipped.
refusal-no-commerce-order = There is no Commerce order to ship yet.
refusal-not-shippable = This order cannot be shipped as it stands now.
shipment-refused-too-many-edits = Amazon takes no more corrections of this parcel; what it shows stays as it is.
shipment-refused-no-such-package = Amazon knows no such parcel, or the order has been shipped already.
shipment-refused-line-gone = The order or one of its lines has been cancelled at Amazon.
shipment-waits-canceled = The order has been cancelled at Amazon: this parcel cannot be confirmed.
shipment-waits-blocked = The confirmation has failed and is not tried again by itself.
refusal-being-canceled = This order is being cancelled at Amazon.
refusal-carrier-unmapped = The parcel waits until somebody says what Amazon is told of its carrier.
refusal-buyer-wants-cancel = The buyer asks to cancel this order: answer first.

## What is in the way of an order that is to be shipped (ship-block-<KIND>)

ship-block-CANCELING = It is being cancelled at Amazon.
ship-block-BUYER_WANTS_CANCEL = The buyer wants to cancel: answer first.
ship-block-UNCONFIRMED = It has left, and Amazon has not confirmed it yet.
ship-block-NOT_CREATED = There is no Commerce order yet.

## Cancelling at Amazon (cancel-<word>)

cancel-refused-shipped = The order left before it could be cancelled.
cancel-refused-file = Amazon could not read the whole file that asked for it.
ui-cancel-order = Cancel order
ui-cancel-order-title = Cancel order { $number } at Amazon
ui-cancel-order-what = The whole order is cancelled. Amazon tells the buyer; the Commerce order is canceled and its stock given back as soon as Amazon shows it.
ui-cancel-reason = Reason
ui-cancel-reason-choose = Choose a reason
ui-cancel-reason-NO_INVENTORY = Out of stock
ui-cancel-reason-BUYER_CANCELLED = The buyer asked for it
ui-cancel-reason-SHIPPING_ADDRESS_UNDELIVERABLE = Address cannot be delivered to
ui-cancel-reason-CUSTOMER_EXCHANGE = Exchange
ui-cancel-reason-PRICING_ERROR = Wrong price
ui-cancel-counts = Counts as the seller’s own cancellation in Amazon’s figures.
ui-cancel-keep = Keep the order
ui-cancel-state-WANTED = Cancelling: leaves with the next file
ui-cancel-state-SENT = Cancelling: Amazon is working on it
ui-cancel-state-ACCEPTED = Cancelling: accepted, waiting for the order to show it
ui-cancel-state-DONE = Canceled at Amazon
ui-cancel-state-REFUSED = Not canceled
ui-cancel-state-UNPROVEN = Amazon accepted it, and the order is not canceled
ui-cancel-asked = Asked for by { $who }
ui-buyer-wish-title = The buyer asks to cancel this order
ui-buyer-wish-what = Nothing is shipped until you answer. Accepting cancels the order at Amazon with the buyer’s reason. Declining is kept here only: Amazon has no way to decline, so write to the buyer.
ui-buyer-wish-lines = The buyer asks for these lines
ui-buyer-wish-accept = Cancel the order
ui-buyer-wish-decline = Ship it all the same

## Asked of many orders at once (V37; bulk-done-<ACTION>, bulk-<STATE>, bulk-misfit-<why>)

bulk-done-CREATE_COMMERCE_ORDER = Asked for: the Commerce order follows within moments.
bulk-done-RETRY = Looked at again.
bulk-done-IGNORE = Left alone.
bulk-done-STOP_IGNORING = No longer left alone, and looked at again.
bulk-done-CANCEL = Handed on to be cancelled at Amazon.
bulk-WAITING = Waits for its turn.
bulk-LEFT = Not done: the run was stopped before its turn.
bulk-misfit-already-created = They are in Commerce already.
bulk-misfit-order-canceled = Amazon has cancelled them.
bulk-misfit-store-not-active = Their store is not active.
bulk-misfit-import-off = Their store does not import orders.
bulk-misfit-not-ignored = Nobody has left them alone.
bulk-misfit-cancel-refusal-fba = Amazon ships them: they can only be cancelled in Seller Central.
bulk-misfit-cancel-refusal-canceled = They are canceled already.
bulk-misfit-cancel-refusal-under-way = They are being cancelled at Amazon already.
bulk-misfit-cancel-refusal-shipped = Parcels of them have left.
bulk-misfit-cancel-refusal-pending = Amazon is still checking the payment: they can only be cancelled in Seller Central.
error-not-ignored = Nobody has left this order alone.
error-bulk-failed = Something unexpected went wrong with this order. The log has the details.
error-bulk-none = There is no order to do this for.
error-bulk-too-many = { $most } orders at a time at most. Narrow the filter and do the rest in a second run.
error-bulk-which = Name the orders, or a filter, or an earlier run: exactly one of the three.
error-bulk-gone = { $count ->
    [one] One of the chosen orders is not here any more. Choose again.
   *[other] { $count } of the chosen orders are not here any more. Choose again.
  }
error-bulk-more = { $count } orders match by now; there were { $before } when you looked. Look again, then begin.
error-bulk-over = This run is over already.

## Orders as a file (export-<word>)

export-currency = Currency
export-last-action-at = Time of Last Action
export-link = Link
export-unreadable = (could not be read)
export-broken-off = This file is not complete: something unexpected went wrong. Ask again; the log has the details under { $id }.
error-export-filter = The filter of this address cannot be read. Open the orders and export them from there.
error-export-sort = The orders cannot be sorted by { $sort }.
error-export-column = There is no column { $column }.

## What keeps an order waiting, and what helps (attention-<code>, attention-<code>-remedy)

attention-product-missing = Commerce has no product { $sku }.
attention-product-missing-remedy = Assign it to a product that is there, or add one with this SKU in Commerce. The order is then created by itself.
attention-product-disabled = The product { $sku } is disabled in Commerce.
attention-product-disabled-remedy = Enable the product. The order is then created by itself.
attention-out-of-stock = { $sku } is out of stock in Commerce.
attention-out-of-stock-remedy = Raise the stock. The order is then created by itself. The buyer has paid, so do not wait too long.
attention-totals-missing = Amazon has not told the amounts yet.
attention-totals-missing-remedy = Nothing to do for now: the order is created once Amazon tells them.
attention-totals-difference = Amazon’s parts make { $ours } { $currency }, its total says { $amazon } { $currency }. The difference is { $difference } { $currency }.
attention-totals-difference-remedy = Compare the order in Seller Central. It is not created with amounts that do not add up.
attention-totals-ambiguous = Amazon’s amounts can be read in more than one way.
attention-totals-ambiguous-remedy = Compare the order in Seller Central. It is not created with amounts that are guessed.
attention-totals-currency = The amounts are in { $currency }, but this marketplace sells in { $expected }.
attention-totals-currency-remedy = Compare the order in Seller Central. It is not created with amounts in a currency that nobody expects.
attention-address-missing = Amazon has not told the address.
attention-address-missing-remedy = Usually it follows within minutes. If it does not, the application lacks the role for buyers’ addresses. You can also enter the address on the order’s page.
attention-address-refused = Commerce cannot send to this address: { $field ->
    [country_code] the country is missing, or is not a two-letter code.
    [address_line1] street and number are missing.
    [city] the city and the postal code are missing.
    [state_or_region] the state or province is not a code of that country.
    [postal_code] the postal code does not have that country’s form.
   *[address] it is missing, or incomplete.
  }
attention-address-refused-remedy = Put the address right. Nothing else is needed: the order is then created by itself.
attention-number-taken = The number { $number } belongs to another Commerce order.
attention-number-taken-remedy = Give the store a prefix for its order numbers, or let Commerce number the orders, and try again.
attention-commerce-setting = { $kind ->
    [status] Commerce has no order status { $code }, which the order is to start with.
   *[store] Commerce has no store { $code }, which the order is to belong to.
  }
attention-commerce-setting-remedy = Choose another one in the order settings, or in the rule that chose this one. The order is then created on the next sync.
attention-held-by-rule = The rule “{ $rule }” holds the order.
attention-held-by-rule-remedy = Have it created, or leave it alone. Change the rule if it holds too much.
attention-totals-refused = Commerce does not accept the amounts.
attention-totals-refused-remedy = Compare the order in Seller Central. The order is tried again on every sync.
attention-commerce-refused = Commerce refused the order: { $sku }
attention-commerce-refused-remedy = Put right what Commerce names. The order is tried again on every sync.
attention-tracking-refused = Amazon refused parcel { $parcel }: { $detail }
attention-tracking-refused-remedy = Put right what Amazon names, and send the parcel again from the tracking tab, or confirm it in Seller Central.
attention-tracking-mismatch = Amazon shows parcel { $parcel } otherwise than it was sent.
attention-tracking-mismatch-remedy = Compare the parcel in Seller Central, and send it again from the tracking tab.
attention-carrier-unmapped = Parcel { $parcel } waits: nobody has said what Amazon is told of the carrier { $carrier }.
attention-carrier-unmapped-remedy = Say it under Carriers. All parcels that wait for it then go on to Amazon by themselves.
attention-buyer-wants-cancel = The buyer asks to cancel { $lines ->
    [one] a line
   *[other] { $lines } lines
} of this order.
attention-buyer-wants-cancel-remedy = Accept or decline on the order’s page. Nothing is shipped until then.
attention-cancel-refused = Amazon has not canceled this order: { $detail }
attention-cancel-refused-remedy = Ship it, or cancel it in Seller Central.
attention-cancel-not-possible = This order could not be canceled from here.
attention-cancel-not-possible-remedy = Look at it in Seller Central; try again if it is still unshipped there.
attention-cancel-unproven = Amazon accepted the cancellation, and the order is not canceled all the same.
attention-cancel-unproven-remedy = Look at it in Seller Central, and cancel it there.
attention-close-by-hand = Commerce order { $number } could not be closed.
attention-close-by-hand-remedy = Close it in Commerce by hand.
attention-error = Something went wrong on our side.
attention-error-remedy = It is tried again by itself. If it stays, tell your administrator the order number.
## The same in short, where many wait for it (blocked-<code>)

blocked-product-missing = Product not found
blocked-product-disabled = Product disabled
blocked-out-of-stock = Out of stock
blocked-held-by-rule = Held by a rule
blocked-held-by-table = Held by the creation table
blocked-totals-missing = No amounts yet
blocked-totals-difference = Amounts do not add up
blocked-totals-ambiguous = Amounts with more than one reading
blocked-totals-currency = Unexpected currency
blocked-totals-refused = Amounts not accepted
blocked-address-missing = No address yet
blocked-address-refused = Address not accepted
blocked-number-taken = Number already taken
blocked-commerce-setting = Unknown Commerce store or status
blocked-commerce-refused = Refused by Commerce
blocked-tracking-refused = Parcel refused by Amazon
blocked-tracking-mismatch = Parcel differs at Amazon
blocked-carrier-unmapped = Carrier not in the map
blocked-buyer-wants-cancel = The buyer asks to cancel
blocked-cancel-refused = Not canceled by Amazon
blocked-cancel-not-possible = Could not be canceled
blocked-cancel-unproven = Canceled, and not shown so
blocked-close-by-hand = To be closed by hand
blocked-error = A failure of ours

## What to look at in an entry of the carrier map (carrier-note-<what>)

carrier-note-other = Amazon cannot check a tracking number of Other. Such parcels may count as having none, so choose a code where Amazon offers one.
carrier-note-unknown = { $code } is not among the codes that Amazon is known to offer in { $country }. It must be spelled exactly as in the form in Seller Central.
carrier-note-spelling = Amazon spells it { $known }, and tells capitals and spaces apart.

## Whether a store’s orders come in (health-<why>)

health-good = Orders come in.
health-observing = Orders are read and shown. Nothing is written until you activate the store.
health-first-sweep = The first orders are being read.
health-not-connected = Not connected to Amazon yet.
health-inactive = Inactive: orders are not read.
health-disconnected = Amazon no longer accepts the authorisation. Connect the store again.
health-failing = No orders come in at the moment. { $reason }
health-stale = No news from Amazon for { $minutes } minutes. Is the clock running?
health-status-unknown = Amazon refuses to tell the status of orders at the moment, so they come in without it. It is asked again every quarter of an hour.
health-less-data = Amazon refuses parts of its orders at the moment, so they come in without them. It is asked again every quarter of an hour.

## What a change would do, before it is saved (consequence-<word>)

ui-preview = What would it do?
ui-preview-days = Look at the orders of
ui-preview-last-days = the last { $days } days
ui-preview-ask = Preview the consequences
ui-preview-running = Looking at the orders of { $days } days. Many orders take some seconds.
ui-preview-orders = { $orders ->
    [one] One order was looked at; { $unchanged ->
        [0] it would change.
       *[other] it stays as it is.
    }
   *[other] { $orders } orders were looked at; { $unchanged ->
        [0] all would change.
        [one] one stays as it is.
       *[other] { $unchanged } stay as they are.
    }
}
ui-preview-newest-only = There are more; these are the newest.
ui-preview-holds = Nothing has been saved. What is said of waiting orders holds for today’s stock and catalogue; orders that are in Commerce already stay as they are.
ui-preview-in-commerce = in Commerce already: what would have been
ui-preview-now = Now:
ui-preview-then = Then:
ui-preview-more = And { $left } more.
consequence-CREATED = { $waiting ->
    [0] would be created.
    [one] would be created; one of them is waiting and would be created right after saving.
   *[other] would be created; { $waiting } of them are waiting and would be created right after saving.
}
consequence-NOT_CREATED = { $waiting ->
    [0] would not be created any more.
    [one] would not be created any more; one of them is waiting.
   *[other] would not be created any more; { $waiting } of them are waiting.
}
consequence-MOVED = { $waiting ->
    [0] would go to another Commerce store.
    [one] would go to another Commerce store; one of them is waiting.
   *[other] would go to another Commerce store; { $waiting } of them are waiting.
}
consequence-RESERVED = { $waiting ->
    [0] would take stock differently.
    [one] would take stock differently; one of them is waiting.
   *[other] would take stock differently; { $waiting } of them are waiting.
}
consequence-TREATED = { $waiting ->
    [0] would get another status, customer, number, tag or note.
    [one] would get another status, customer, number, tag or note; one of them is waiting.
   *[other] would get another status, customer, number, tag or note; { $waiting } of them are waiting.
}
consequence-WAITS = would wait for another reason.
consequence-stock-held = stock is held while it is pending
consequence-stock-reserved = stock is reserved
consequence-stock-backorder = stock is reserved, also what is not there
consequence-stock-free = no stock is taken
consequence-status = status: { $status }
consequence-customer-account = customer account
consequence-guest = guest
consequence-number-COMMERCE = Commerce’s number, prefix { $prefix }
consequence-number-AMAZON = Amazon’s number, prefix { $prefix }
consequence-shipping = shipping: { $shipping }
consequence-source = stock source: { $source }
consequence-tags = tags: { $tags }
consequence-notes = note: { $notes }
error-preview-days = A preview looks back { $days } days.

## Why an order became a Commerce order, or did not (decision-<word>)

# What happens to an order next

next-canceled = The order is canceled: nothing more happens with it.
next-answer-buyer = Answer the buyer’s wish to cancel. Until then nothing is shipped.
next-being-canceled = Amazon has been asked to cancel it, and answers within minutes. Meanwhile nothing is shipped.
next-attention = It waits for a person: see what is wrong and what helps.
next-done = { $channel ->
    [AMAZON] Amazon has shipped it, and it is complete in Commerce. Nothing is left to do.
   *[MERCHANT] Everything is shipped, and Amazon shows it. Nothing is left to do.
  }
next-at-amazon = Only Amazon can move this order on. Look at it in Seller Central.
next-not-created = No Commerce order is made of it, see “Why”. { $channel ->
    [AMAZON] Amazon ships it.
   *[MERCHANT] { $status ->
      [SHIPPED] It has been shipped.
     *[other] It is managed in Seller Central.
    }
  }
next-payment = Amazon is checking the payment. The order can be shipped when Amazon sets it to Unshipped.
next-observing = The store is only observed: the Commerce order is made once you activate the store.
next-inactive = The store is not active: nothing happens until you activate it.
next-waiting = It waits for Amazon, see “Why”. The Commerce order then comes by itself.
next-creating = The Commerce order is made within minutes.
next-ship = Ship it from the Commerce order. Amazon is told of each parcel at once.
next-ship-rest = { $open ->
    [one] One item is left to ship from the Commerce order.
   *[other] { $open } items are left to ship from the Commerce order.
  }
next-telling = Amazon is being told of the parcels. The order is complete once Amazon shows them.
next-completing = It is shipped. The Commerce order is completed within minutes.

decision-verdict-create = The Commerce order is created.
decision-verdict-wait = Not yet. { $why }
decision-verdict-blocked = Blocked. { $why }
decision-verdict-off = Not created. { $why }
decision-verdict-never = Not created. { $why }
decision-created = Nothing stands against it.
decision-settings = Order settings
decision-status = Who ships, and Amazon’s status
decision-products = Products in Commerce
decision-stock = Stock in Commerce
decision-totals = Amounts
decision-address = Delivery address
decision-import-on = Importing orders is enabled.
decision-import-off = Importing orders is disabled in the order settings.
decision-status-creates = Orders in this status are created.
decision-status-waits = Amazon is still checking the payment.
decision-status-never = Orders in this status are never created.
decision-products-known = Commerce has every product, and all are enabled.
decision-product-missing = Commerce has no product { $sku }.
decision-product-disabled = The product { $sku } is disabled in Commerce.
decision-stock-suffices = There is enough of everything.
decision-out-of-stock = { $sku } is out of stock. Ordered: { $quantity }, available: { $available }.
decision-totals-equal = Amazon’s parts make Amazon’s total, to the cent.
decision-totals-missing = Amazon has not told the amounts yet.
decision-totals-difference = Amazon’s parts make { $ours } { $currency }, its total says { $amazon } { $currency }.
decision-totals-ambiguous = Amazon’s amounts can be read in more than one way.
decision-totals-currency = The amounts are in { $currency }, not in { $expected } as in this marketplace.
decision-address-present = The address is there, or Amazon delivers it.
decision-address-not-needed = The order has left already; no address is needed.
decision-address-missing = Amazon has not told the address yet.
decision-person = Somebody’s wish
decision-rule = Rule
decision-rules = What the rules say
decision-asked-for = Somebody asked for this order to be created.
decision-ignored = Somebody asked to leave this order alone.
decision-came-while-off = It came while importing was disabled or the store inactive, and nobody has asked for it.
decision-rule-matched = All its conditions are met.
decision-rule-not-matched = Its conditions are not met.
decision-refused-by-rule = The rule “{ $rule }” does not let it be created.
decision-held-by-rule = The rule “{ $rule }” holds it until somebody has looked.

## What would change the verdict (change-<code>)

change-import-on = Enable importing orders in the store’s order settings.
change-import-off = Disabling the import of orders in the store’s settings would have kept it from being created.
change-ask = Have it created: somebody has to ask for it.
change-release = Have it created although it is held back.
change-status = Amazon’s status has to become { $status ->
    [SHIPPED] Shipped
   *[UNSHIPPED] Unshipped
  }.
change-product-missing = Add a product { $sku } in Commerce, or assign the line to another product.
change-product-disabled = Enable the product { $sku } in Commerce.
change-stock = Raise the stock: at least { $quantity } of { $sku } have to be available.
change-stock-below = With fewer than { $quantity } of { $sku } available it would not have been created.
change-totals = Amazon’s amounts have to add up, and in one way only.
change-address = The delivery address has to be there.

## Rules (rule-<word>)

rule-field-MARKETPLACE = Marketplace
rule-field-CHANNEL = Who ships
rule-field-AMAZON_STATUS = Amazon status
rule-field-SERVICE_LEVEL = Service level
rule-field-PRIME = Prime order
rule-field-BUSINESS = Business order
rule-field-PREMIUM = Premium shipping
rule-field-REPLACEMENT = Replacement
rule-field-PROGRAM = Amazon program
rule-field-CURRENCY = Currency
rule-field-TOTAL = Order total
rule-field-SHIPPING_TOTAL = Shipping total
rule-field-ITEM_COUNT = Number of items
rule-field-QUANTITY = Quantity of a line
rule-field-SKU = SKU
rule-field-ASIN = ASIN
rule-field-TITLE = Product title
rule-field-CONDITION = Condition of the item
rule-field-GIFT = Gift
rule-field-COUNTRY = Country
rule-field-REGION = State or region
rule-field-POSTCODE = Postcode
rule-field-CITY = City
rule-field-ADDRESS_TYPE = Type of address
rule-field-COMPANY = Company
rule-field-AGE = Hours since the purchase
rule-field-TIME_LEFT = Hours left to ship
rule-field-TAG = Tag
rule-operator-EQUALS = is
rule-operator-NOT_EQUALS = is not
rule-operator-ONE_OF = is one of
rule-operator-NONE_OF = is none of
rule-operator-BETWEEN = is between
rule-operator-AT_LEAST = is at least
rule-operator-AT_MOST = is at most
rule-operator-BEGINS_WITH = begins with
rule-operator-CONTAINS = contains
rule-operator-MATCHES = matches the pattern
rule-operator-IS_SET = is there
rule-operator-IS_NOT_SET = is not there
rule-level-STANDARD = Standard
rule-level-EXPEDITED = Expedited
rule-level-PRIORITY = Priority
rule-level-NEXT_DAY = Next day
rule-level-SECOND_DAY = Second day
rule-level-SAME_DAY = Same day
rule-level-SCHEDULED = Scheduled
rule-level-FREE_ECONOMY = Free economy
rule-action-HOLD = Hold until a person has looked
rule-action-DO_NOT_CREATE = Do not create
rule-action-SET_STATUS = Set the order status
rule-action-SET_TARGET_STORE = Create in the store
rule-action-SET_CUSTOMER_MODE = Set the customer
rule-action-SET_NUMBER_PREFIX = Put before the order number
rule-action-SET_SHIPPING_METHOD = Set the shipping method
rule-action-SET_STOCK_SOURCE = Take from the stock source
rule-action-ADD_TAG = Add a tag
rule-action-ADD_NOTE = Add a note
rule-action-NOTIFY = Tell somebody
rule-customer-GUEST = guest, no account
rule-customer-NEW_ACCOUNT = customer account
rule-medium-MAIL = by mail
rule-medium-WEBHOOK = by webhook
rule-true = yes
rule-false = no
rule-tested = { $field } { $operator } { $expected }
rule-clash = { $action }: { $kept } goes before { $dropped }.
rule-by-channel = the channel
rule-was-added = Added: { $name }
rule-was-deleted = Deleted: { $name }
rule-was-changed = Changed: { $name }
rule-was-activated = Activated: { $name }
rule-was-paused = Paused: { $name }
rule-was-drafted = Made a draft: { $name }
rule-was-moved = The order changed
error-rule-operator-not-of-field = { $field } cannot be compared by { $operator }.
error-rule-between-turned = The first number must not be larger than the second.
error-rule-values-list = Give 1 to { $most } values.
error-rule-values-count = { $count ->
    [0] This comparison takes no value.
    [one] This comparison takes one value.
   *[other] This comparison takes { $count } values.
}
error-rule-currency-not-money = Only amounts of money have a currency.
error-rule-currency = { $currency } is no currency code such as EUR.
error-rule-value-long = At most { $most } characters.
error-rule-value-flag = { $value } is neither true nor false.
error-rule-value-number = { $value } is not a number.
error-rule-value-whole = { $value } is not a whole number.
error-rule-value-choice = There is no choice { $value } here.
error-rule-pattern = The pattern cannot be read at character { $at }. Looking around and referring back are not known here.
error-rule-pattern-long = The pattern is too long, or repeats too much.
error-rule-action-no-value = This action takes no value.
error-rule-prefix = Only the letters A to Z, digits, hyphen and underscore.
error-rule-actions-count = A rule does 1 to { $most } things.
error-rule-actions-quarrel = The rule has an action already that contradicts this one.
error-rule-shape = This cannot be read ({ $detail }).
error-rule-one-of = Give exactly one of all, any and field.
error-rule-deep = Groups can be { $most } deep.
error-rule-group-empty = Put a condition into the group, or delete it.
error-rule-large = A rule has { $most } conditions at most.
error-rule-unknown-status = Commerce has no order status { $code }.
error-rules-many = A store has { $most } rules at most.
error-rule-draft-again = A rule that has been active is paused, not made a draft again.
error-rule-position = There are places 1 to { $most }.
error-rule-name-taken = The store has another rule “{ $name }”.
error-rule-order-unknown = The store has no order { $number }.

## What becomes of a row in a file of tracking numbers (upload-<why>)

upload-READY = Ready to be shipped.
upload-APPLIED = Shipped; Amazon is told within moments.
upload-ALREADY_THERE = This parcel is there already.
upload-column-verdict = answer
upload-column-sentence = why
upload-no-order = The order number is missing.
upload-no-carrier = The carrier is missing.
upload-no-tracking = The tracking number is missing.
upload-rounded = A spreadsheet has rounded the tracking number to { $tracking }: format the column as text.
upload-unknown-order = There is no order { $order }.
upload-two-orders = There is more than one order { $order }: use Amazon’s number.
upload-with-bad-row = Row { $row } of the same parcel cannot be applied.
upload-label-differs = Carrier, service or date differ from row { $row }, which is the same parcel.
upload-no-date = { $date } is no date: write it as 2026-11-28 or 2026-11-28 14:30.
upload-needs-codes = The parcel needs Transparency codes: ship it on its Commerce order page.
upload-which-line = The order has several lines: say which by SKU or order item id.
upload-unknown-line = The order has no line { $line }.
upload-quantity = { $quantity } is no quantity: a whole number, at least 1.
upload-other-parcel = Parcel { $parcel } ({ $carrier }) of this order has this tracking number, but another carrier or other contents.
upload-nothing-open = Nothing of this order is left to ship.
upload-too-many = { $quantity } are more than the { $open } left to ship.

## What happened to a Commerce order (history-<code>)

history-placed = Placed for Amazon order { $reference }, with status { $status }.
history-comment = Comment: { $text }
history-invoiced = Invoice { $number } made offline: Amazon has taken the payment, reference { $reference }.
history-status-changed = Status changed from { $before } to { $after }.
history-shipment-added = { $from_amazon ->
    [yes] Parcel { $number } copied from Amazon: { $carrier } { $tracking_number }.
   *[no] Parcel { $number } left: { $carrier } { $tracking_number }.
  }
history-shipment-corrected = Parcel { $number } corrected: { $carrier } { $tracking_number }, before { $before } { $before_tracking }.
history-completed = Completed.
history-canceled = Canceled: { $reason }
history-refunded = Refund { $number } recorded: { $amount } { $currency }{ $returned ->
    [0] .
    [one] , { $returned } item back in stock.
   *[other] , { $returned } items back in stock.
  }
history-credited = Credit { $number } recorded, { $amount } { $currency }: what was canceled of invoice { $invoice }.
history-personal-data-wiped = The buyer’s personal data was wiped.

## A store’s life: consent in Seller Central, deletion, copies of an installation

error-other-address = This installation’s address is { $address } by now. Load the page again.
error-store-being-deleted = The store { $name } is being deleted.
error-store-name-differs = Type the store’s name as it is: { $name }
error-consent-needs-a-person = Only a person in a browser can go to Seller Central: log in to the admin and connect the store there, or give a refresh token.
error-consent-unknown = Nobody asked for this consent here. Begin again with Connect.
error-consent-other-person = Somebody else began this consent. Begin your own with Connect.
error-consent-used = This consent has been used already. If the store is not connected, begin again with Connect.
error-consent-expired = The way to Seller Central and back took more than ten minutes. Begin again with Connect.
error-consent-denied = The consent was not given in Seller Central. Nothing was changed.
error-consent-not-logged-in = Your session was over when you came back from Seller Central. Log in and begin again with Connect.
error-consent-role = Only an administrator connects stores.
error-consent-code = Amazon does not accept the code of this consent any more: it lives five minutes and works once. Begin again with Connect.
error-consent-other-seller = The consent is another seller’s than this store’s. Sign in to Seller Central as this store’s seller, or add a store for the other one.
error-consent-store-exists = Another store has this seller and marketplace already.
error-consent-not-selling-there = The seller who consented does not sell in this store’s country.
error-consent-not-accepted = The seller consented, but Amazon does not let the application in. Check the roles that the application has, then begin again with Connect.
error-consent-later = Amazon does not answer at the moment. Begin again with Connect in a little while.
error-consent-busy = The database is busy at the moment. Begin again with Connect in a little while.
error-consent-copy = This is a copy of the installation: it does not talk to Amazon until somebody confirms that it is the real one.
error-consent-set-up = Amazon does not know this application’s credentials, or they are missing. Check the application id and the client secret in the configuration.
error-consent-failed = Amazon refused. The error log says more.
audit-error-store-deleted = The store was deleted meanwhile.

authorisation-well = Amazon accepts the authorisation until { $date }, { $days } more days.
authorisation-soon = { $days ->
    [one] The authorisation ends within a day, on { $date }. Connect the store again to renew it.
   *[other] The authorisation ends in { $days } days, on { $date }. Connect the store again to renew it.
  }
authorisation-over = The authorisation’s year was over on { $date }. Connect the store again.
authorisation-lost = Amazon no longer accepts the authorisation. Connect the store again.

backlog-none = Everything that Amazon told of has been read.
backlog-orders = { $orders ->
    [one] One order is still to be read.
   *[other] { $orders } orders are still to be read, which takes about { $minutes } min within Amazon’s limits.
}
backlog-pages = A search is under way; about { $minutes } min within Amazon’s limits are left of it.
backlog-both = { $orders } orders and the rest of a search are still to be read, which takes about { $minutes } min within Amazon’s limits.
## What goes on for a store (activity-<what>)

activity-sync-begins = The search begins within moments.
activity-sync = { $pages ->
    [0] Amazon is being searched for changes.
   *[other] Amazon is being searched for changes. Orders so far: { $orders }.
}
activity-audit-asks = Amazon is being asked for a report of its orders.
activity-audit-again = The last attempt at Amazon’s report failed. It is tried again by itself.
activity-audit-waits = Amazon is making its report, which may take some minutes.
activity-audit-searches = Amazon is being searched for a second time.
activity-audit-compares = Orders compared with Amazon so far: { $orders }.
activity-reading = { $orders ->
    [one] One order is still to be read.
   *[other] { $orders } orders are still to be read.
}
activity-deleting = { $orders ->
    [0] The last traces are being deleted.
    [one] One order is still to be deleted.
   *[other] { $orders } orders are still to be deleted.
}
notifications-OFF = Amazon does not notify us of changes; orders are found by regular sweeps.
notifications-not-wanted = Notifications are switched off for this seller; orders are found by regular sweeps.
notifications-WANTED = Notifications are being set up. Until then, orders are found by regular sweeps.
notifications-ON = Amazon notifies us of each change within moments.
notifications-REFUSED = Notifications could not be set up. { $error } It is tried again every day; until then, orders are found by regular sweeps.

client-secret-well = The client secret works until { $date }, { $days } more days.
client-secret-soon = { $days ->
    [one] The client secret ends within a day, on { $date }. Make a new one in Seller Central and put it into the configuration.
   *[other] The client secret ends in { $days } days, on { $date }. Make a new one in Seller Central and put it into the configuration.
  }
client-secret-over = The client secret’s 180 days were over on { $date }. Make a new one in Seller Central and put it into the configuration.
client-secret-refused = Amazon refuses the client secret: no store can be read or confirmed. Put the current one into the configuration.

installation-real = This installation talks to Amazon.
installation-copy = This is a copy of the installation at { $known }, here at { $here }: nothing is read from Amazon and nothing is sent, until somebody confirms that this is the real one.

health-read-only-copy = This is a copy of another installation: orders are not read until somebody confirms that it is the real one.
health-marketplace-refused = Amazon refuses this marketplace to the seller. It is tried again every day; Check says more.
health-deleting = This store is being deleted.
ui-store-status-DELETING = Deleting

## The pre-setup checklist (setup-<KEY>), each with its cases

setup-PROCESSES = Clock and workers run
setup-PROCESSES-alive = The clock and the workers are running.
setup-PROCESSES-silent = { $which ->
    [clock] The clock has not been heard of for a minute: nothing begins by itself.
    [worker] No worker has been heard of for a minute: nothing is done.
   *[other] Neither the clock nor a worker has been heard of for a minute: nothing happens.
  }
setup-PROCESSES-remedy = Start the missing process on the server; /readyz says which part is ill.
setup-APPLICATION = Your application at Amazon
setup-APPLICATION-set = Client id, client secret and application id are in the configuration.
setup-APPLICATION-by-token = The client id and client secret are in the configuration. There is no application id; connecting by a pasted refresh token does not need it.
setup-APPLICATION-no-id = The client id and client secret are in the configuration, the application id is not.
setup-APPLICATION-missing = Missing from the configuration: { $names }.
setup-APPLICATION-remedy = Register an application in Seller Central under Develop Apps, put its values into the configuration as docs/amazon-setup.md says, and restart the channel. Without AMAZON_CHANNEL_APPLICATION_ID a store is connected by a refresh token that you paste.
setup-CLIENT_SECRET = The client secret is fresh
setup-CLIENT_SECRET-unused = It has not been used yet: the first connection tries it.
setup-CLIENT_SECRET-well = It works until { $date }, { $days } more days.
setup-CLIENT_SECRET-soon = { $days ->
    [one] It stops working on { $date }: the last day.
   *[other] It stops working on { $date }, in { $days } days.
  }
setup-CLIENT_SECRET-over = Its 180 days were over on { $date }.
setup-CLIENT_SECRET-refused = Amazon refuses it: no store can be read.
setup-CLIENT_SECRET-remedy = Connect a store to try it. When it is old, make a new one in Seller Central under Develop Apps and put it into the configuration.
setup-BASE_URL = The channel has a public address
setup-BASE_URL-public = It is reached at { $url }.
setup-BASE_URL-local = { $url } leads nowhere from outside this network.
setup-BASE_URL-plain = { $url } is not encrypted.
setup-BASE_URL-remedy = Set AMAZON_CHANNEL_BASE_URL to the https address that people use. Amazon sends sellers back there after their consent, and links in alerts lead there.
setup-PRODUCTS = Products in Commerce
setup-PRODUCTS-some = Commerce has products, and no order waits for one that is missing.
setup-PRODUCTS-elsewhere = No order waits for a product that Commerce does not have.
setup-PRODUCTS-none = Commerce has no products: no order can be created.
setup-PRODUCTS-missing = { $count ->
    [one] One order waits for a product that Commerce does not have.
   *[other] { $count } orders wait for products that Commerce does not have.
  }
setup-PRODUCTS-remedy = Add the products under the SKUs that Amazon uses, or say which product an SKU stands for.
setup-STORE_DESCRIBED = A store is described
setup-STORE_DESCRIBED-some = { $count ->
    [one] There is one store.
   *[other] There are { $count } stores.
  }
setup-STORE_DESCRIBED-none = There is no store yet.
setup-STORE_DESCRIBED-remedy = Add a store: its name, its marketplace, and the Commerce store that its orders belong to.
setup-STORE_CONNECTED = A store is connected
setup-STORE_CONNECTED-some = { $count } of { $of } connected to Amazon.
setup-STORE_CONNECTED-none = No store is connected to Amazon.
setup-STORE_CONNECTED-remedy = Connect it with the seller’s consent, or with a refresh token.
setup-STORE_READ = Its connection is tested
setup-STORE_READ-some = { $count } of { $of } read from Amazon without errors.
setup-STORE_READ-none = No store has been read without errors yet.
setup-STORE_READ-remedy = Open the store and check the connection: it says which part works and which role is missing. The first reading takes a few minutes.
setup-STORE_ACTIVE = A store is active
setup-STORE_ACTIVE-some = { $count } of { $of } active: their orders are created in Commerce and confirmed at Amazon.
setup-STORE_ACTIVE-none = No store is active: orders are looked at, and nothing is created or sent.
setup-STORE_ACTIVE-remedy = Look at what would become of the store’s orders, then activate it.
setup-CARRIERS = Carriers are mapped
setup-CARRIERS-known = { $count ->
    [one] The one carrier that parcels went by is one that Amazon understands.
   *[other] All { $count } carriers that parcels went by are ones that Amazon understands.
  }
setup-CARRIERS-unused = No parcel has been sent yet. The common carriers are known from the start.
setup-CARRIERS-unmapped = { $count ->
    [one] For one carrier it is not known what Amazon calls it: its parcels wait.
   *[other] For { $count } carriers it is not known what Amazon calls them: their parcels wait.
  }
setup-CARRIERS-remedy = Say in the carrier map what Amazon is to be told.
setup-ALERTS = Alerts reach somebody
setup-ALERTS-set = { $media ->
    [mail] Alerts go out by e-mail.
    [webhook] Alerts go out by webhook.
   *[other] Alerts go out by e-mail and by webhook.
  }
setup-ALERTS-none = Alerts are shown on the screen only: at night nobody sees them.
setup-ALERTS-remedy = Set AMAZON_CHANNEL_SMTP_URL and AMAZON_CHANNEL_ALERT_MAIL_TO, or AMAZON_CHANNEL_ALERT_WEBHOOK, and restart the channel.
setup-NOTIFICATIONS = Amazon tells of changes at once
setup-NOTIFICATIONS-on = Amazon notifies the channel of every change.
setup-NOTIFICATIONS-no-queue = There is no queue for Amazon’s notifications: changes are found by searching every few minutes.
setup-NOTIFICATIONS-off = { $count } of { $of } seller accounts are subscribed: for the others changes are found by searching every few minutes.
setup-NOTIFICATIONS-remedy = Set AMAZON_CHANNEL_SQS_QUEUE_URL as docs/amazon-setup.md says, and switch notifications on on the store’s page.
setup-ADMINISTRATORS = A second administrator
setup-ADMINISTRATORS-some = { $count } people may administer the channel.
setup-ADMINISTRATORS-few = { $count ->
    [0] Nobody may administer the channel.
    [one] Only one person may administer the channel.
   *[other] Only { $count } people may administer the channel.
  }
setup-ADMINISTRATORS-elsewhere = People log in through the application that the channel runs in; it says who administers it.
setup-ADMINISTRATORS-remedy = Give a second person the role of administrator, so that a lost password locks nobody out.

## What becomes of a store’s orders (outlook-<verdict>), and what is left of its quota

outlook-create = { $count ->
    [one] One order is ready: it becomes a Commerce order when the store is active.
   *[other] { $count } orders are ready: they become Commerce orders when the store is active.
  }
outlook-wait = { $count ->
    [one] One order waits for Amazon, which is still checking the payment.
   *[other] { $count } orders wait for Amazon, which is still checking the payment.
  }
outlook-blocked = { $count ->
    [one] One order is blocked: something about it has to be put right first.
   *[other] { $count } orders are blocked: something about them has to be put right first.
  }
outlook-off = { $count ->
    [one] One order is left out by the store’s settings.
   *[other] { $count } orders are left out by the store’s settings.
  }
outlook-never = { $count ->
    [one] One order never becomes a Commerce order, for example because it was canceled.
   *[other] { $count } orders never become Commerce orders, for example because they were canceled.
  }
outlook-undecided = { $count ->
    [one] One order is being looked at.
   *[other] { $count } orders are being looked at.
  }
store-quota = Searches: { $searches } at once, then one every { $searchEvery } s. Single orders: { $orders } at once, then one every { $orderEvery } s.

## The communication errors log (log-<why>)

log-unavailable = { $system } did not answer as it should. It is tried again by itself.
log-throttled = { $system } would take no more calls for a while. It is tried again by itself.
log-rejected = { $system } refused.
log-unauthorised = { $system } did not let us: a role is missing, or the authorisation is no longer good.
log-authorisation-revoked = The authorisation has been taken back or has lapsed. Connect the store again.
log-client-secret-refused = { $system } refuses our client ID or client secret. No store works until an operator puts it right.
log-foreign-marketplace = { $system } says that the seller does not sell in one of the marketplaces that were asked for. The others go on.
log-wrong-region = The seller’s authorisation is for another region ({ $detail }). Each region needs one of its own.
log-code-refused = The seller’s consent could not be redeemed. Connect the store again.
log-alert-undelivered = An alert could not be sent by { $operation }. It is tried again by itself for some days.
log-webhook-undelivered = A webhook could not be delivered. It is tried again by itself for some days; the webhook’s own log says which.
log-notice-undelivered = A rule’s notice could not be sent by { $operation }. It is tried again by itself for some days.
log-other = { $system } answered { $code }.
## What waits to reach Amazon and Commerce (outbox-<word>)

outbox-parcel = Confirm parcel { $parcel } at Amazon
outbox-claimed = It is being delivered at this moment.
outbox-waits-now = It goes out within moments.
outbox-waits-later = It is not to be tried before the time shown.
outbox-failed-unexpected = Something went wrong on our side; the server’s log says what.
outbox-failed-database-busy = Our database was busy. It is tried again by itself.
outbox-failed-read-only-copy = This is a copy of another installation, so nothing is sent.
outbox-remedy-permanent = It is not tried again by itself. Look at the order, put right what was refused, then try again.
outbox-remedy-exhausted = It was given up after { $attempts } tries. The server’s log says what to put right; then try again.
outbox-remedy-authorisation = As soon as the store is connected again, it goes on by itself.
outbox-remedy-read-only-copy = As soon as somebody confirms that this is the real installation, it goes on by itself.
outbox-done-sent = Amazon took it.
outbox-done-found = Amazon had it already.
outbox-done-by-feed = It went to Amazon in a file with others; the parcel says what came of it.
outbox-done-corrected-meanwhile = It was corrected meanwhile, and goes out anew.
outbox-done-dismissed = Somebody called it settled.
outbox-done-not-needed-any-more = It was not needed any more.
outbox-done-not-wanted-any-more = It was not wanted any more.
outbox-done-refused = It was refused; the order says what follows.
outbox-done-held = The stock is held.
outbox-done-nothing-to-hold = There was nothing to hold.
outbox-done-given-back = The stock was given back.
outbox-done-parcels-copied = The parcels were copied.
outbox-done-placed = Commerce order { $number } was created.
outbox-done-status = The Commerce order is { $status }.

## What a person should know of (alert-<KIND>)

alert-AUTHORISATION_LAPSES-title = { $days ->
    [0] The authorisation of { $stores } has lapsed
    [one] The authorisation of { $stores } lapses within a day
   *[other] The authorisation of { $stores } lapses in { $days } days
  }
alert-AUTHORISATION_LAPSES = Amazon wants a seller’s consent again every year. That of { $seller } lasts until { DATETIME($date, dateStyle: "long") }; after that no orders are read and no parcels confirmed for { $stores }.
alert-AUTHORISATION_LAPSES-remedy = Open the store, choose Connect, and consent again in Seller Central.
alert-CLIENT_SECRET_LAPSES-title = { $days ->
    [0] The client secret has lapsed
    [one] The client secret lapses within a day
   *[other] The client secret lapses in { $days } days
  }
alert-CLIENT_SECRET_LAPSES = Amazon accepts the application’s client secret until { DATETIME($date, dateStyle: "long") }; after that no store works.
alert-CLIENT_SECRET_LAPSES-remedy = Make a new secret in Amazon’s developer console, give it as AMAZON_CHANNEL_LWA_CLIENT_SECRET, and restart.
alert-CLIENT_SECRET_REFUSED-title = Amazon refuses the client secret: no store works
alert-CLIENT_SECRET_REFUSED = Amazon accepts neither orders being read nor parcels being confirmed, for any store, with this client ID and client secret.
alert-CLIENT_SECRET_REFUSED-remedy = Check both in Amazon’s developer console, give the right ones as AMAZON_CHANNEL_LWA_CLIENT_ID and AMAZON_CHANNEL_LWA_CLIENT_SECRET, and restart. Nothing is lost meanwhile.
alert-DISCONNECTED-title = Disconnected from Amazon: { $stores }
alert-DISCONNECTED = Amazon no longer accepts the authorisation of the seller { $seller }. For { $stores } no orders are read and no parcels confirmed.
alert-DISCONNECTED-remedy = Open the store and connect it again. What has happened meanwhile is then fetched.
alert-MARKETPLACE_REFUSED-title = Amazon refuses the marketplace of { $stores }
alert-MARKETPLACE_REFUSED = Amazon says that the seller { $seller } does not sell in this marketplace. No orders are read for { $stores }; the seller’s other stores go on.
alert-MARKETPLACE_REFUSED-remedy = Check in Seller Central whether the seller still sells there, then check the store’s connection.
alert-DATA_OLD-title = No news from Amazon: { $stores }
alert-DATA_OLD = What is known of { $stores } is as of { DATETIME($since, dateStyle: "medium", timeStyle: "short") } UTC. Orders that have come since are not here yet.
alert-DATA_OLD-remedy = The communication errors log says what is in the way. Check the store’s connection, and that clock and workers are running.
alert-ORDERS_BLOCKED-title = { $count ->
    [one] One order needs attention: { $stores }
   *[other] { $count } orders need attention: { $stores }
  }
alert-ORDERS_BLOCKED = { $count ->
    [one] One order of { $stores } waits for a person.
   *[other] { $count } orders of { $stores } wait for a person.
  } Ship dates at Amazon go on running.
alert-ORDERS_BLOCKED-remedy = Each of these orders says why it waits and what helps.
alert-SHIP_BY-title = { $due ->
    [0] { $missed ->
        [one] One order has missed its pick-up: { $stores }
       *[other] { $missed } orders have missed their pick-up: { $stores }
      }
    [one] One order must leave by { $time }: { $stores }
   *[other] { $due } orders must leave by { $time }: { $stores }
  }
alert-SHIP_BY = { $due ->
    [0] { $missed ->
        [one] One order of { $stores } has not been shipped, and no pick-up by the carrier is left before Amazon’s latest ship date.
       *[other] { $missed } orders of { $stores } have not been shipped, and no pick-up by the carrier is left before Amazon’s latest ship date.
      }
    [one] One order of { $stores } has not been shipped for the pick-up at { $time } ({ $zone }). Blocked: { $blocked }. Missed their pick-up before: { $missed }.
   *[other] { $due } orders of { $stores } have not been shipped for the pick-up at { $time } ({ $zone }). Blocked: { $blocked }. Missed their pick-up before: { $missed }.
  }
alert-SHIP_BY-remedy = The ship-by list has them, the most urgent first, and says what is in the way of each.
alert-LATE_SHIPMENT_RATE-title = Too many late shipments: { $stores }
alert-LATE_SHIPMENT_RATE = Even if all that can be is shipped in time, { NUMBER($percent, maximumFractionDigits: 1) } % of the orders of { $stores } will have been confirmed late over { $days } days. Amazon’s limit is { NUMBER($limit, maximumFractionDigits: 1) } %.
alert-LATE_SHIPMENT_RATE-remedy = Ship what is overdue or blocked first: the ship-by list has it on top. Amazon’s own number, in Seller Central under Account Health, decides.
alert-CANCELLATION_RATE-title = Too many cancellations: { $stores }
alert-CANCELLATION_RATE = { NUMBER($percent, maximumFractionDigits: 1) } % of the orders of { $stores } are cancelled by you, or being so, over { $days } days. Amazon’s limit is { NUMBER($limit, maximumFractionDigits: 1) } %.
alert-CANCELLATION_RATE-remedy = Check the stock that you offer at Amazon before you cancel more. Amazon’s own number, in Seller Central under Account Health, decides.
alert-VALID_TRACKING_RATE-title = Too few parcels with valid tracking: { $stores }
alert-VALID_TRACKING_RATE = { NUMBER($percent, maximumFractionDigits: 1) } % of the parcels of { $stores } have a tracking number and a carrier that Amazon knows, over { $days } days. Amazon wants more than { NUMBER($limit, maximumFractionDigits: 1) } %.
alert-VALID_TRACKING_RATE-remedy = Send parcels with a carrier that Amazon knows by its own code, and correct tracking that Amazon shows otherwise.
alert-REPORTS_REFUSED-title = No reports from Amazon: { $stores }
alert-REPORTS_REFUSED = The application may not ask for the order reports of { $seller }, so the ledger checks itself by a second search, which proves less.
alert-REPORTS_REFUSED-remedy = Have the application’s role for reports approved, then connect the store again.
alert-NOTIFICATIONS_REFUSED-title = No notifications from Amazon: { $stores }
alert-NOTIFICATIONS_REFUSED = Amazon does not notify us of the orders of { $seller }, so they are asked for now and then: new ones show up later.
alert-NOTIFICATIONS_REFUSED-remedy = Check the queue’s permissions and the application’s roles. It is tried again daily.
alert-READ_ONLY_COPY-title = This is a copy: nothing is said to Amazon
alert-READ_ONLY_COPY = This installation’s address is not { $address }, which it was set up at. So that a copy never confirms or cancels real orders, it reads and writes nothing.
alert-READ_ONLY_COPY-remedy = If this one is the real one, say so: `flask --app wsgi amazon installation confirm`, or on the installation’s page.
alert-STOCK_DIFFERED-title = Held stock differed from Commerce
alert-STOCK_DIFFERED = { $count ->
    [one] For one pending order Commerce held another quantity than the channel’s ledger.
   *[other] For { $count } pending orders Commerce held another quantity than the channel’s ledger.
  } Each has been put right.
alert-STOCK_DIFFERED-remedy = Nothing has to be done. If it comes back night after night, something else changes what Commerce holds: the Stock page names the orders.

## Mails about these (alert-mail-<part>)

alert-mail-raised-subject = [Amazon channel] { $title }
alert-mail-cleared-subject = [Amazon channel] All clear: { $title }
alert-mail-raised = { $sentence }

    What helps: { $remedy }

    Found { DATETIME($raised, dateStyle: "medium", timeStyle: "short") } UTC. You get no second mail about this, but one when it is over.

    { $link }
alert-mail-cleared = This is over since { DATETIME($cleared, dateStyle: "medium", timeStyle: "short") } UTC:

    { $sentence }

    It had been found { DATETIME($raised, dateStyle: "medium", timeStyle: "short") } UTC.

    { $link }
alert-mail-trial-subject = [Amazon channel] A trial
alert-mail-trial = This is a trial: alerts of the Amazon channel arrive here.

    { $link }

## Notices of rules (rule-notice…)

rule-notice-title = Rule “{ $rule }”: order { $order } of { $store }
rule-notice-subject = [Amazon channel] { rule-notice-title }
rule-notice = The rule “{ $rule }” matched the order { $order } of { $store }.

    { $link }

## What Amazon refuses, and why (error-<why>)

error-authorisation-revoked = The seller has taken the authorisation back, or its year is over. Connect the store again.
error-client-secret-refused = { $system } refuses the application’s client ID or client secret. Until an operator puts it right, no store works.
error-code-refused = { $system } does not accept the consent: it may be used up, older than five minutes, or meant for another application. Begin again with Connect.
error-foreign-marketplace = { $system } does not let this seller search the marketplaces { $marketplaces }. The other marketplaces go on.
error-wrong-region = The seller has authorised the region { $region }, and the store is in { $asked }. Each region needs an authorisation of its own.
error-read-only-copy = This is a copy of another installation, so nothing is said to { $system }. An administrator can confirm that this is the real one.

## Why Amazon does not notify us (error-<push_error>)

error-push-queue = The queue does not let us in: check its address, its policy and the AWS credentials.
error-push-scope = Amazon grants this application no notifications.
error-push-role = The application lacks a role that notifications need, or the seller has not consented to it.
error-push-other = Amazon refused; the communication errors log says more.

## Notifications that could not be used (log-<why>)

log-notice-unreadable = A notification in the queue could not be read ({ $detail }), and was put aside. Regular sweeps find what it was about.
log-notice-unknown-seller = A notification was about a seller whom no store belongs to any more, and was put aside.

## The ledger: is every order accounted for? (ledger-<word>)

ledger-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
ledger-day-all = { $accounted } of { $reported } orders of { ledger-date } accounted for
ledger-day-all-so-far = { $accounted } of { $reported } orders of { ledger-date } accounted for so far
ledger-day-some = { $accounted } of { $reported } orders of { ledger-date } accounted for, { $rest } not yet
ledger-day-none = Amazon reports no orders of { ledger-date }
ledger-day-none-so-far = Amazon reports no orders of { ledger-date } so far
ledger-day-unchecked = { ledger-date } has not been checked yet
ledger-unchecked = Not checked yet: Amazon’s first report has not come.
ledger-not-connected = Connect the store first.
ledger-all = Every order that Amazon’s own report names is accounted for: { $accounted } of { $reported }.
ledger-some = { $accounted } of { $reported } orders that Amazon’s own report names are accounted for. { $rest } are not yet; they are named below.
ledger-none = Amazon’s own report names no orders of these days.
ledger-by-search-all = Amazon gives this application no reports, so orders were searched for a second time, which proves less. Accounted for: { $accounted } of { $reported }.
ledger-by-search-some = Amazon gives this application no reports, so orders were searched for a second time, which proves less. Accounted for: { $accounted } of { $reported }; { $rest } are named below.
ledger-by-search-none = Amazon gives this application no reports, so orders were searched for a second time, which proves less. No orders of these days were found.
unaccounted-wanted = It is being fetched.
unaccounted-again = Fetching it has failed ({ $detail }). It is tried again by itself.
unaccounted-not-visible = Amazon’s report names it, and Amazon does not show it yet. It is asked for again by itself.
unaccounted-given-up = Amazon’s report names it, and Amazon did not show it however often it was asked for ({ $detail }). Import it by its number later, or look for it in Seller Central.
unaccounted-unreadable = It came and could not be read ({ $detail }).
unaccounted-expected = The next look at Amazon’s changes brings it.
audit-wanted = Waiting for its turn.
audit-requested = Amazon is making the report.
audit-searching = Amazon is being searched for a second time.
audit-again = The last attempt failed. It is tried again by itself.
audit-done = { $reported ->
    [one] 1 order compared.
   *[other] { $reported } orders compared.
  } { $gaps ->
    [0] All were with us.
   *[other] Missing: { $missing }. Older with us: { $different }. These are fetched.
  }
audit-failed = Nothing is proven: { $why ->
    [report-empty] Amazon’s report was empty although there are orders.
    [report-fatal] Amazon could not make the report.
    [report-late] Amazon’s report did not come within hours.
    [report-refused] Amazon refused to make the report.
    [no-store] no store reads there any more.
   *[other] it could not be done for two days.
  }
import-numbers = { $requested ->
    [one] 1 order is being fetched.
   *[other] { $requested } orders are being fetched.
  }
import-not-shipped = Amazon fulfils { $numbers } itself; such an order comes when Amazon has shipped it.
import-range = Amazon is asked which orders were bought in that time; all of them are then fetched.
error-not-an-order-number = { $number } is not an Amazon order number (123-1234567-1234567).
error-too-many-numbers = { $most } order numbers at a time at most.
error-numbers-or-range = Name either order numbers or a range of days.
error-range-empty = The range begins after it ends, or in the future.
error-range-too-long = { $days } days at a time at most.
error-range-too-old = Amazon tells of the last two years only.
error-store-to-name = There are several stores; say which one with --store.
error-not-a-day = { $text } is not a day (2026-11-19).
