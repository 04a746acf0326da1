### Admin


### Server sentences

## The timeline (event-<code>)

event-received = Mottagen från Amazon.
event-status = Amazons status är nu { $amazon_status }.
event-canceled = Amazon annullerade ordern.
event-completed = Amazon och Commerce är överens: ordern är slutförd.
event-observed = Skulle skapas i Commerce. Butiken bara observerar tills du aktiverar den.
event-created = Commerce-order { $number } skapad, { $total } { $currency }.
event-create-failed = Commerce-ordern kunde inte skapas ({ $why }). Ett nytt försök görs.
event-close-failed = Commerce-ordern kunde inte avslutas ({ $why }).
event-shipped-elsewhere = Skickad utanför Commerce: order { $number } avslutades med Amazons paket.
event-commerce-canceled = Commerce-order { $number } annullerad; lagret är tillgängligt igen.
event-shipped = Paket { $parcel } lämnades till { $carrier } med spårningsnummer { $tracking }.
event-tracking-sent = Paket { $parcel } bekräftat hos Amazon: { $carrier } { $tracking }.
event-tracking-verified = Amazon visar paket { $parcel } med spårningsnummer { $tracking }.
event-tracking-refused = Amazon nekade paket { $parcel }: { $detail }
event-tracking-failed = Paketet kunde inte bekräftas hos Amazon ({ $why }). Ett nytt försök görs.
event-tracking-different = Amazon visar paket { $parcel } annorlunda än det skickades.
event-tracking-absent = Amazon tog emot paket { $parcel } men visar det inte.
event-blocked-product-missing = Inte skapad: produkten { $sku } finns inte i Commerce.
event-blocked-product-disabled = Inte skapad: produkten { $sku } är inaktiverad i Commerce.
event-blocked-out-of-stock = Inte skapad: { $sku } är slut i lager. Beställt: { $quantity }, tillgängligt: { $available }.
event-blocked-totals-missing = Inte skapad: Amazon har inte lämnat beloppen än.
event-blocked-totals-difference = Inte skapad: Amazons delbelopp blir { $ours } { $currency }, men totalen anges till { $amazon } { $currency }.
event-blocked-totals-ambiguous = Inte skapad: Amazons belopp kan tolkas på mer än ett sätt.
event-blocked-address-missing = Inte skapad: Amazon har inte lämnat adressen än.
event-retry-requested = Ett nytt försök begärdes.
event-personal-data-wiped = Köparens personuppgifter raderades, 30 dagar efter leverans.

## `amazon store check` (check-<part>)

check-token = Login with Amazon godtar behörigheten.
check-marketplace = Säljarkontot säljer där, som { $store }.
check-marketplace-missing = Säljarkontot säljer inte på butikens marknadsplats.
check-search = De senaste 30 dagarnas ordrar kan sökas: { $orders } på första sidan.
check-order = Order { $order } kan läsas.
check-order-none = Det finns ingen order att läsa ännu; vad Amazon visar av en order är inte känt.
check-buyer-none = Det finns ingen betald order som du skickar själv, så det går inte att veta om Amazon skulle visa köparen.
check-dataset = Amazon visar { $dataset }.
check-dataset-missing = Amazon utelämnar { $dataset }. Försök igen senare; om det består, fråga Amazons utvecklarsupport.
check-role-missing = Amazon utelämnar { $dataset }. Applikationen behöver rollen { $role }, och säljaren måste ge behörighet på nytt när rollen har beviljats.
