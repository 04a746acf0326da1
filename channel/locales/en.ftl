### Admin


### Server sentences

## The timeline (event-<code>)

event-received = Received from Amazon.
event-status = Amazon’s status is now { $amazon_status }.
event-canceled = Amazon cancelled the order.
event-completed = Amazon and Commerce agree: the order is completed.
event-observed = Would be created in Commerce. The store only observes until you activate it.
event-created = Commerce order { $number } created, { $total } { $currency }.
event-create-failed = The Commerce order could not be created ({ $why }). It is tried again.
event-close-failed = The Commerce order could not be closed ({ $why }).
event-shipped-elsewhere = Shipped outside Commerce: order { $number } was closed with Amazon’s parcels.
event-commerce-canceled = Commerce order { $number } canceled; its stock is available again.
event-shipped = Parcel { $parcel } left with { $carrier }, tracking number { $tracking }.
event-tracking-sent = Parcel { $parcel } confirmed at Amazon: { $carrier } { $tracking }.
event-tracking-verified = Amazon shows parcel { $parcel } with tracking number { $tracking }.
event-tracking-refused = Amazon refused parcel { $parcel }: { $detail }
event-tracking-failed = Amazon could not be told of the parcel ({ $why }). It is tried again.
event-tracking-different = Amazon shows parcel { $parcel } otherwise than it was sent.
event-tracking-absent = Amazon accepted parcel { $parcel } but does not show it.
event-blocked-product-missing = Not created: Commerce has no product { $sku }.
event-blocked-product-disabled = Not created: the product { $sku } is disabled in Commerce.
event-blocked-out-of-stock = Not created: { $sku } is out of stock. Ordered: { $quantity }, available: { $available }.
event-blocked-totals-missing = Not created: Amazon has not told the amounts yet.
event-blocked-totals-difference = Not created: Amazon’s parts make { $ours } { $currency }, its total says { $amazon } { $currency }.
event-blocked-totals-ambiguous = Not created: Amazon’s amounts can be read in more than one way.
event-blocked-address-missing = Not created: Amazon has not told the address yet.
event-retry-requested = Asked to try again.
event-personal-data-wiped = The buyer’s personal data was wiped, 30 days after delivery.

## `amazon store check` (check-<part>)

check-token = Login with Amazon accepts the authorisation.
check-marketplace = The seller account sells there, as { $store }.
check-marketplace-missing = The seller account does not sell in this store's marketplace.
check-search = The orders of the last 30 days can be searched: { $orders } on the first page.
check-order = Order { $order } can be read.
check-order-none = There is no order to read yet; what Amazon shows of one is not known.
check-buyer-none = There is no paid order that you ship yourself, so nobody can tell whether Amazon would show its buyer.
check-dataset = Amazon shows { $dataset }.
check-dataset-missing = Amazon leaves { $dataset } out. Try again later; if it stays so, ask Amazon's developer support.
check-role-missing = Amazon leaves { $dataset } out. The application needs the role { $role }, and the seller must authorise it again after the role is granted.
