### Admin

## Everywhere

ui-product = Amazonkanalen
ui-skip = Hoppa till innehållet
ui-loading = Läser in
ui-progress = { $done } av { $total }
ui-retry = Försök igen
ui-close = Stäng
ui-cancel = Avbryt
ui-save = Spara
ui-edit = Ändra
ui-search = Sök
ui-yes = Ja
ui-no = Nej
ui-any = Alla
ui-enabled = På
ui-disabled = Av
ui-view = Visa
ui-new-tab = (öppnas i en ny flik)
ui-not-shown = Visas inte
ui-created = Skapad
ui-updated = Senast uppdaterad
ui-trail = Vägen hit
ui-pages = Sidor
ui-page-first = Första sidan
ui-page-previous = Föregående
ui-page-next = Nästa
ui-refused = Det gick inte att utföra
ui-failure-unreachable = Servern går inte att nå
ui-failure-signed-out = Du har loggats ut
ui-failure-forbidden = Din roll tillåter inte detta
ui-failure-broken = Servern kunde inte svara
ui-offline = Ingen kontakt med servern. Det du har skrivit finns kvar; nya försök görs med några sekunders mellanrum.

## Login

ui-login-title = Logga in
ui-login-lead = Logga in för att följa och styra dina Amazonordrar
ui-login-email = E-postadress
ui-login-password = Lösenord
ui-login-submit = Logga in
ui-login-running = Loggar in
ui-login-wrong = Fel e-postadress eller lösenord
ui-login-wrong-remedy = Kontrollera båda och försök igen. En administratör kan sätta ett nytt lösenord.
ui-login-locked = För många försök
ui-login-locked-remedy = Inloggningen är låst i några minuter. Vänta en stund innan du försöker igen.
ui-login-unreachable = Servern går inte att nå
ui-login-unreachable-remedy = Kontrollera anslutningen och försök igen. Det du har skrivit finns kvar.
ui-login-broken = Det gick inte att logga in
ui-login-broken-remedy = Servern svarade på ett oväntat sätt. Försök igen om en stund.
ui-session-lost = Du har loggats ut
ui-session-lost-remedy = Logga in igen för att fortsätta. Inget av det du har skrivit på sidan går förlorat.

## Around the screens

ui-navigation = Huvudmeny
ui-nav-marketing = Marknadsföring
ui-nav-channels = Kanaler
ui-nav-path = Marknadsföring › Kanaler › Amazon
ui-nav-orders = Ordrar
ui-nav-ship-by = Att skicka
ui-nav-products = Produkter
ui-nav-health = Hälsa
ui-nav-settings = Inställningar
ui-nav-more = Mer
ui-nav-help = Hjälp
ui-account = Konto för { $name }
ui-role-ADMIN = Administratör
ui-role-OPERATOR = Handläggare
ui-role-VIEWER = Läsare
ui-log-out = Logga ut
ui-language = Språk
ui-theme = Tema
ui-theme-system = Som systemet
ui-theme-light = Ljust
ui-theme-dark = Mörkt
ui-attention-banner-label = Ordrar som behöver åtgärdas
ui-attention-banner = { $count ->
    [one] En order behöver åtgärdas:
   *[other] { $count } ordrar behöver åtgärdas:
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
ui-status-OTHER = Annan
ui-store-status-NOT_CONNECTED = Inte ansluten
ui-store-status-OBSERVE = Observeras
ui-store-status-ACTIVE = Aktiv
ui-store-status-INACTIVE = Inaktiv
ui-store-status-DISCONNECTED = Frånkopplad
ui-shipment-state-QUEUED = I kö
ui-shipment-state-SENT = Skickad
ui-shipment-state-VERIFIED = Bekräftad
ui-shipment-state-MISMATCH = Avviker
ui-shipment-state-REFUSED = Avvisad
ui-channel-MERCHANT = Säljaren
ui-channel-AMAZON = Amazon
ui-mark-isPrime = Prime
ui-mark-isBusiness = Företag
ui-mark-isPremium = Premium
ui-mark-isReplacement = Ersättning
ui-mark-isGift = Present
ui-gift = Present
ui-total-ITEM = Artiklar
ui-total-SHIPPING = Frakt
ui-total-GIFT_WRAP = Presentinslagning
ui-total-COD_FEE = Postförskott
ui-total-OTHER = Övriga avgifter
ui-total-TAX = Skatt
ui-total-DISCOUNT = Rabatt
ui-total-DELIVERY_TIP = Dricks till budet
ui-total-GRAND_TOTAL = Totalsumma
ui-total-LINE = Radsumma
ui-unit-price-rest = Kvar på raden:
ui-tax-included = Varav skatt i beloppen:
ui-tax-by-marketplace = Av skatten tar Amazon ut och betalar in:
ui-item-tax-by-marketplace = Skatt som Amazon tar ut:
ui-tax-party-unknown = Amazon säger inte av vem
ui-tax-numbers = Momsnummer
ui-difference = Det som inte går ihop
ui-difference-part = Belopp
ui-difference-amazon = Enligt Amazon
ui-difference-ours = Delarna blir
ui-difference-apart = Skillnad
ui-address-edit = Rätta adressen
ui-address-edit-title = Rätta leveransadressen
ui-address-edit-means = Ordern skickas hit oavsett vad Amazon uppger senare. Mottagare, företag och telefon är fortfarande de som Amazon skickar.
ui-address-corrected = Rättad av { $by },
ui-address-amazon-changed = Amazon har skickat en annan adress sedan dess. Den rättade används; rätta den igen om Amazons är den riktiga.
ui-address-amazons = Så som Amazon skickade den
ui-address-addressLine1 = Gata och nummer
ui-address-addressLine2 = Adressrad 2
ui-address-addressLine3 = Adressrad 3
ui-address-postalCode = Postnummer
ui-address-city = Ort
ui-address-stateOrRegion = Delstat eller region
ui-address-countryCode = Land (två bokstäver)
ui-address-type-RESIDENTIAL = Bostad
ui-address-type-COMMERCIAL = Företag
ui-address-type-PICKUP_POINT = Utlämningsställe
ui-needs-attention = Behöver åtgärdas
ui-personal-hidden = Dold för din roll
ui-personal-wiped = Raderad, som Amazon kräver,
ui-personal-none = Inte skickad av Amazon
ui-personal-not-asked = Visas inte än
ui-personal-show = Visa personuppgifter
ui-personal-hide = Dölj personuppgifter
ui-personal-recorded = Vem som tittar, och när, antecknas.
ui-once-copy = Kopiera
ui-once-copied = Kopierat

## Orders

ui-orders = Ordrar
ui-orders-all = Alla ordrar
ui-orders-count = { $count ->
    [one] { $count } order
   *[other] { $count } ordrar
  }
ui-orders-search = Sök på nummer, köpare, SKU eller spårning
ui-orders-new = { $count ->
    [one] En ny order: visa den
   *[other] { $count } nya ordrar: visa dem
  }
ui-orders-moved = Listan har ändrats: visa den som den är nu
ui-orders-none = Inga ordrar än
ui-orders-none-why = Ordrarna dyker upp av sig själva så snart Amazon rapporterar dem. Ordrar med status Pending är dolda tills du väljer dem i filtret.
ui-orders-none-stores = Anslut först en Amazonbutik; sedan kommer dess ordrar av sig själva.
ui-orders-none-match = Ingen order stämmer med filtret
ui-orders-none-match-why = Ta bort ett filter, eller rensa alla.
ui-orders-delay = Ordrarna kommer av sig själva. Hur snart beror på hur ofta kanalen frågar Amazon och på Amazons egen handläggningstid.
ui-orders-view = Ordrar: { $name }
ui-views = Vyer
ui-view-named = Vy: { $name }
ui-views-none = Ingen vy är sparad än. Filtrera och sortera som du vill och spara sedan här.
ui-view-changed = ändrad
ui-view-is-default = (öppnas först)
ui-view-save = Spara ändringarna i { $name }
ui-view-save-new = Spara som ny vy …
ui-view-default-on = Öppna fliken med den här vyn
ui-view-default-off = Öppna inte längre fliken med den här vyn
ui-view-rename = Byt namn …
ui-view-rename-title = Byt namn på { $name }
ui-view-rename-do = Byt namn
ui-view-delete = Ta bort …
ui-view-delete-ask = Ta bort vyn { $name }?
ui-view-delete-means = Bara vyn försvinner, inga ordrar. Länkar till den visar fortfarande samma urval.
ui-view-delete-do = Ta bort vyn
ui-view-new-title = Spara en vy
ui-view-new-do = Spara vyn
ui-view-new-hint = Filter och sortering sparas, bara för dig.
ui-view-name = Namn
ui-view-personal = Sökord och köparens namn sparas inte i vyn, eftersom de kan avslöja vem som har köpt.
ui-page-size = Rader per sida
ui-columns = Kolumner
ui-columns-shown = { $shown } av { $all } kolumner visas
ui-columns-reset = Standardkolumner
ui-column-moved = { $column } är nu kolumn { $place } av { $shown }
ui-column-earlier = Flytta { $column } åt vänster
ui-column-later = Flytta { $column } åt höger
ui-column-width = Bredd på { $column }
ui-column-pixels = { $width } pixlar
ui-column-fitting = efter innehållet
ui-column-width-how = Dra, eller använd piltangenterna. Delete eller dubbelklick anpassar bredden till innehållet.
ui-column-amazonNumber = Amazons ordernummer
ui-column-store = Amazonbutik
ui-column-commerceNumber = Commerce-ordernummer
ui-column-buyer = Köpare
ui-column-status = Status
ui-column-total = Summa
ui-column-channel = Leveranskanal
ui-column-unshipped = Ej skickade artiklar
ui-column-reserved = Reserverad
ui-column-purchased = Köpdatum
ui-column-shipBy = Skickas senast
ui-column-lastAction = Senaste händelse
ui-column-action = Åtgärd
ui-column-orderId = Order-id
ui-column-merchantId = Butiks-id
ui-column-prime = Prime
ui-column-shipped = Skickade artiklar
ui-seller-central-manages = Hanteras i Seller Central: importen är avstängd
ui-view-details = Visa Amazons orderuppgifter
ui-view-details-of = Amazons orderuppgifter för { $number }
ui-ship-by-late = Försenad
ui-ship-by-soon = Inom 24 timmar
ui-sort-by = Sortera efter
ui-sort-ASC = Stigande: vänd
ui-sort-DESC = Fallande: vänd
ui-filters = Filter
ui-filters-count = Filter ({ $count })
ui-filters-apply = Använd filter
ui-filters-clear = Rensa alla filter
ui-filters-active = Aktiva filter
ui-filter-remove = Ta bort filtret { $filter }
ui-filter-to-ship = Att skicka
ui-filter-text = Sökning
ui-filter-statuses = Status
ui-filter-statuses-hint = När inget är valt visas alla ordrar utom dem som är Pending.
ui-filter-stores = Amazonbutik
ui-filter-channel = Leveranskanal
ui-filter-from = Köpt från och med
ui-filter-to = Köpt till och med
ui-filter-totalFrom = Summa från
ui-filter-totalTo = Summa till
ui-filter-total-hint = Ett belopp, till exempel 49,90
ui-filter-currency = Valuta
ui-filter-amazonNumber = Amazons ordernummer
ui-filter-commerceNumber = Commerce-ordernummer
ui-filter-buyer = Köpare
ui-filter-sku = SKU
ui-filter-tag = Tagg
ui-filter-attention = Behöver åtgärdas
ui-filter-prime = Prime
ui-filter-reserved = Reserverad
ui-filters-more = Fler filter
ui-filter-number-hint = Ett heltal
ui-filter-shipBy = Ska skickas senast
ui-filter-updatedFrom = Ändrad från och med
ui-filter-updatedTo = Ändrad till och med
ui-filter-unshippedMin = Ej skickade artiklar, minst
ui-filter-shippedMin = Skickade artiklar, minst
ui-filter-orderNumber = Order-id
ui-filter-lastAction = Senaste händelse
ui-last-action-received = Mottagen
ui-last-action-created = Commerce-order skapad
ui-last-action-create-failed = Kunde inte skapas
ui-last-action-blocked-out-of-stock = Inte skapad: slut i lager
ui-last-action-blocked-product-missing = Inte skapad: produkten saknas
ui-last-action-shipped-partly = Delvis skickad
ui-last-action-shipped-all = Skickad
ui-last-action-tracking-sent = Paketet bekräftat hos Amazon
ui-last-action-tracking-verified = Paketet visas av Amazon
ui-last-action-tracking-refused = Paketet avvisat av Amazon
ui-last-action-carrier-unmapped = Fraktbolaget är inte kopplat
ui-last-action-completed = Slutförd
ui-last-action-cancel-asked = Avbokning begärd
ui-last-action-cancel-refused = Avbokning avvisad
ui-last-action-buyer-asked-to-cancel = Köparen vill avboka
ui-last-action-canceled = Avbokad av Amazon
ui-last-action-address-corrected = Adressen rättad
ui-last-action-refunded = Återbetalning registrerad

## One order

ui-order = Order
ui-order-title = Amazonorder { $number }
ui-order-details = Amazons orderuppgifter
ui-order-unknown = Ordern finns inte
ui-order-marks = Ordertyp
ui-order-tags = Taggar
ui-attention-since = Väntar sedan
ui-amazon-status = Status hos Amazon
ui-marketplace = Marknadsplats
ui-seller-central = Till Seller Central
ui-commerce-open = Commerce-order
ui-ship-this = Skicka ordern
ui-tab-details = Uppgifter och leverans
ui-tab-items = Artiklar
ui-tab-tracking = Spårning
ui-tab-timeline = Tidslinje
ui-tab-why = Varför
ui-tab-commerce = Commerce-order
ui-next = Härnäst
ui-copy = Kopiera
ui-copy-done = Kopierat
ui-copy-of = Kopiera { $what }
ui-order-before = Föregående order
ui-order-after = Nästa order
ui-order-place = { $place } av { $count } på den här sidan av listan
ui-commerce-tab-open = Öppna Commerce-ordern
ui-commerce-tab-none = Det finns ingen Commerce-order än
ui-commerce-tab-elsewhere = I ditt e-handelssystem har den ingen sida.
ui-shipping = Leverans
ui-service-level = Fraktsätt
ui-service-STANDARD = Normal
ui-service-EXPEDITED = Snabbare
ui-service-FREE_ECONOMY = Ekonomi utan avgift
ui-service-NEXT_DAY = Nästa dag
ui-service-PRIORITY = Prioriterad
ui-service-SAME_DAY = Samma dag
ui-service-SECOND_DAY = Inom två dagar
ui-service-SCHEDULED = Bestämd tid
ui-earliest-ship = Skickas tidigast
ui-latest-delivery = Levereras senast
ui-items-progress = Antal
ui-items-progress-value = { $shipped } av { $ordered } skickade, { $open } kvar
ui-ship-to = Leveransadress
ui-address-type = Adresstyp
ui-buyer = Köparen
ui-email = E-postadress
ui-email-relay = (Amazons vidarebefordran)
ui-company = Företag
ui-purchase-order = Köparens inköpsorder
ui-totals = Belopp från Amazon
ui-items-none = Amazon har inte skickat några artiklar för ordern
ui-item = Artikel
ui-sku = SKU
ui-ordered = Beställt
ui-shipped-count = Skickat
ui-open = Kvar
ui-unit-price = Styckpris
ui-line-total = Radsumma
ui-gift-wrap = Presentinslagning
ui-customized = Köparens anpassning
ui-tracking-not-told = Skickad av Amazon
ui-tracking-none = Inget skickat än
ui-tracking-none-ship = Skicka ordern på dess Commerce-ordersida; spårningsnumret går till Amazon av sig självt.
ui-tracking-none-why = Paketen visas här så snart det finns några.
ui-timeline-none = Inget har hänt med ordern än
ui-timeline-more = Visa äldre
ui-why-around = Ändra eller prova
ui-why-try = Prova reglerna på den här ordern
ui-why-new-rule = Ny regel, provad på den här ordern
ui-why-settings = Butikens orderinställningar
ui-why-table = Butikens ordertabell
ui-why-none = Inget beslut än
ui-why-none-when = Beslutet fattas när Amazon rapporterar att ordern är klar: Unshipped när du skickar själv, Shipped när Amazon gör det.
ui-why-at = Beslutat
ui-why-seen = Underlag:
ui-why-go-on = Går vidare
ui-why-stop = Stannar här
ui-why-steps = Vad som har prövats
ui-why-changes = Vad som skulle ändra det
ui-why-changes-created = Vad som hade hindrat det
ui-why-changes-none = Inget som någon här kan göra.
ui-why-clashes = Regler som är oense
ui-why-asked-by = { $name } har bett om den.
ui-why-ignored-by = { $name } har bett om att låta den vara.
ui-test-holds = Uppfyllt
ui-test-fails = Ej uppfyllt
ui-test-seen = ordern har: { $seen }
ui-test-nothing = ordern har inget sådant
ui-test-hidden = visas inte: det säger vem någon är
ui-treatment = Så skapas den
ui-treatment-would = Så skulle den skapas
ui-treatment-store = Commerce-butik
ui-treatment-status = Första status
ui-treatment-status-default = Commerces egen för nya ordrar
ui-treatment-customer = Kund
ui-treatment-customer-account = Konto: hittas eller läggs upp
ui-treatment-number = Ordernummer
ui-treatment-number-COMMERCE = Commerces eget
ui-treatment-number-AMAZON = Amazons
ui-treatment-reserve = Reserverar lager
ui-treatment-backorder = Restorder
ui-treatment-source = Lagerställe
ui-treatment-tags = Taggar
ui-treatment-notes = Anteckningar
ui-item-made-of = I Commerce: { $components }
ui-seen-on = På
ui-seen-off = Av
ui-seen-in_stock = I lager
ui-seen-unmanaged = Lager räknas inte
ui-seen-out_of_stock = Slut i lager
ui-seen-equal = De stämmer
ui-seen-difference = De skiljer sig åt
ui-seen-ambiguous = Kan läsas på fler än ett sätt
ui-seen-missing = Saknas
ui-seen-present = Finns
ui-seen-absent = Saknas
ui-seen-asked = Efterfrågad
ui-seen-not_asked = Inte efterfrågad
ui-seen-ignored = Ska lämnas
ui-actor-amazon = Amazon
ui-actor-commerce = Commerce
ui-actor-channel = Kanalen
ui-time-there = ({ $time } på marknadsplatsen)
## Begärt för många ordrar på en gång, och listan som fil (ui-bulk-<ACTION>, ui-run-<STATE>, ui-result-<STATE>)

ui-tick-order = Välj { $number }
ui-tick-page = Alla på sidan
ui-bulk-bar = De valda ordrarna
ui-bulk-chosen = { $count ->
    [one] { $count } vald order
   *[other] { $count } valda ordrar
  }
ui-bulk-all = Välj alla { $count } som matchar
ui-bulk-clear = Välj ingen
ui-bulk-do = Åtgärder
ui-bulk-CREATE_COMMERCE_ORDER = Skapa Commerce-ordrar
ui-bulk-RETRY = Försök igen
ui-bulk-IGNORE = Låt vara
ui-bulk-STOP_IGNORING = Sluta låta vara
ui-bulk-CANCEL = Avboka hos Amazon
ui-bulk-means-CREATE_COMMERCE_ORDER = De skapas även om importen var avstängd när de kom, eller om en regel eller skapandetabellen håller dem tillbaka. Produkt, lager, belopp som stämmer och adress behövs ändå.
ui-bulk-means-RETRY = Om de blir Commerce-ordrar avgörs på nytt nu, även för dem som någon låtit vara, och det som misslyckats levereras igen. Finns orsaken kvar förblir de som de är.
ui-bulk-means-IGNORE = Inga Commerce-ordrar skapas och ingen varnas längre, förrän någon ber om ett nytt försök. Hos Amazon ändras inget.
ui-bulk-means-STOP_IGNORING = Ordrar som någon har bett om att låta vara prövas igen som alla andra.
ui-bulk-means-CANCEL = Varje order avbokas i sin helhet hos Amazon, och Amazon meddelar köparna. Commerce-ordrarna avbokas och deras lager ges tillbaka så snart Amazon visar det. Det går inte att ångra.
ui-bulk-fits = { $total ->
    [one] { $fits ->
        [0] Det går inte för den här ordern.
       *[other] Det görs för den här ordern.
      }
   *[other] { $fits ->
        [0] Det går inte för någon av de { $total } ordrarna.
       *[other] Det görs för { $fits } av { $total } ordrar.
      }
  }
ui-bulk-misfits = De andra hoppas över:
ui-bulk-start-CREATE_COMMERCE_ORDER = { $count ->
    [one] Skapa { $count } Commerce-order
   *[other] Skapa { $count } Commerce-ordrar
  }
ui-bulk-start-RETRY = { $count ->
    [one] Försök igen med { $count } order
   *[other] Försök igen med { $count } ordrar
  }
ui-bulk-start-IGNORE = { $count ->
    [one] Låt { $count } order vara
   *[other] Låt { $count } ordrar vara
  }
ui-bulk-start-STOP_IGNORING = { $count ->
    [one] Pröva { $count } order igen
   *[other] Pröva { $count } ordrar igen
  }
ui-bulk-start-CANCEL = { $count ->
    [one] Avboka { $count } order hos Amazon
   *[other] Avboka { $count } ordrar hos Amazon
  }
ui-bulk-cancel-sure = { $count ->
    [one] Ja, avboka den här ordern hos Amazon
   *[other] Ja, avboka de här { $count } ordrarna hos Amazon
  }
ui-bulk-keep = Behåll ordrarna
ui-runs = Senaste körningar
ui-runs-lead = Det som begärts för många ordrar på en gång. Körningar sparas i 30 dagar.
ui-runs-none = Inget har begärts för flera ordrar än
ui-runs-none-why = Kryssa för ordrar i listan och välj vad som ska göras med dem.
ui-runs-now = Det som pågår
ui-run = Körning
ui-run-RUNNING = Pågår
ui-run-STOPPED = Stoppad
ui-run-FINISHED = Klar
ui-run-gone = Körningen finns inte kvar
ui-run-results = Resultat
ui-run-asked = Begärd
ui-run-which = Ordrar
ui-run-by-filter = { $count ->
    [one] { $count } order som matchade ett filter
   *[other] { $count } ordrar som matchade ett filter
  }
ui-run-by-hand = { $count ->
    [one] { $count } order, vald för hand
   *[other] { $count } ordrar, valda för hand
  }
ui-run-ended = Avslutad
ui-run-stopped-by = stoppad av { $who }
ui-run-stop = Stoppa
ui-run-again = { $count ->
    [one] Försök igen med den som inte gjordes
   *[other] Försök igen med de { $count } som inte gjordes
  }
ui-run-all = Alla ({ $count })
ui-run-undone = Inte gjorda ({ $count })
ui-run-none = Inga ordrar
ui-run-none-undone = Inget har lämnats ogjort
ui-run-count-done = { $count ->
    [one] { $count } gjord
   *[other] { $count } gjorda
  }
ui-run-count-skipped = { $count ->
    [one] { $count } överhoppad
   *[other] { $count } överhoppade
  }
ui-run-count-failed = { $count ->
    [one] { $count } misslyckad
   *[other] { $count } misslyckade
  }
ui-run-count-left = { $count ->
    [one] { $count } inte gjord
   *[other] { $count } inte gjorda
  }
ui-run-count-gone = { $count ->
    [one] { $count } borttagen sedan dess
   *[other] { $count } borttagna sedan dess
  }
ui-result-WAITING = Väntar
ui-result-DONE = Gjord
ui-result-SKIPPED = Överhoppad
ui-result-FAILED = Misslyckad
ui-result-LEFT = Inte gjord
ui-export = Exportera
ui-export-failed = Ordrarna kunde inte exporteras

## Vad som kan göras åt en order (ui-action-<ACTION>)

ui-action-ASSIGN_PRODUCT = Koppla till en produkt
ui-action-ADD_PRODUCT = Lägg upp produkten
ui-action-ENABLE_PRODUCT = Slå på produkten
ui-action-RAISE_STOCK = Höj lagersaldot
ui-action-EDIT_ADDRESS = Rätta adressen
ui-action-CHANGE_SETTINGS = Ändra inställningarna
ui-action-CREATE = Skapa Commerce-order
ui-action-RESEND_TRACKING = Gå till paketen
ui-action-MAP_CARRIER = Koppla fraktbolaget
ui-action-ANSWER_BUYER = Svara köparen
ui-action-OPEN_COMMERCE_ORDER = Öppna Commerce-ordern
ui-action-OPEN_SELLER_CENTRAL = Jämför i Seller Central
ui-action-RETRY = Försök igen nu
ui-action-IGNORE = Låt den vara
ui-request-done-CREATE = { $count ->
    [one] Klart: Commerce-ordern skapas inom några ögonblick.
   *[other] Klart: Commerce-order för { $count } ordrar skapas inom några ögonblick.
  }
ui-request-done-RETRY = { $count ->
    [one] Ordern prövas igen. Finns orsaken kvar står den kvar som den är.
   *[other] { $count } ordrar prövas igen. Där orsaken finns kvar står de kvar som de är.
  }
ui-request-done-IGNORE = { $count ->
    [one] Ordern lämnas som den är.
   *[other] { $count } ordrar lämnas som de är.
  }
ui-request-refused = { $count ->
    [one] Det gick inte för en order:
   *[other] Det gick inte för { $count } ordrar:
  }
ui-ignore-title = { $count ->
    [one] Låta den här ordern vara?
   *[other] Låta { $count } ordrar vara?
  }
ui-ignore-means = Ingen Commerce-order skapas och ingen varnas längre, förrän någon ber om ett nytt försök. Hos Amazon ändras inget.
ui-ignore-reason = Orsak
ui-ignore-reason-hint = Får lämnas tom. Den står kvar i tidslinjen för alltid, så skriv inget om köparen.
ui-assign-title = Koppla till en produkt
ui-assign-line = Orderrad
ui-assign-parts = En enhet av den är i Commerce:
ui-assign-sku = SKU i Commerce
ui-assign-quantity = Antal
ui-assign-add = Lägg till en produkt
ui-assign-drop = Ta bort { $sku }
ui-assign-suggestions = Kanske någon av dessa?
ui-assign-everywhere = I alla butiker, inte bara i { $store }
ui-assign-releases = { $count ->
    [0] Gäller alla kommande ordrar.
    [one] Släpper fram en väntande order och gäller alla kommande.
   *[other] Släpper fram { $count } väntande ordrar och gäller alla kommande.
  }
ui-assign-save = Koppla
ui-assigned = { $count ->
    [0] Sparat. Ingen order väntade på det.
    [one] Sparat: en order prövas igen.
   *[other] Sparat: { $count } ordrar prövas igen.
  }
ui-likeness-SAME_SKU = samma SKU, skriven på annat sätt
ui-likeness-SIMILAR_SKU = liknande SKU
ui-likeness-TITLE = ord i titeln

## Stoppade ordrar

ui-blocked = Stoppade ordrar
ui-blocked-now = Väntar nu
ui-blocked-none = Ingen order är stoppad
ui-blocked-none-why = Det som inte kan skapas av sig självt visas här, med vad som hjälper.
ui-blocked-show = { $count ->
    [one] Ordern
   *[other] De { $count } ordrarna
  }
ui-blocked-all = { $count ->
    [one] Den här ordern
   *[other] Alla { $count } på sidan
  }
ui-blocked-whole = Välj alla { $count } i gruppen
ui-blocked-whole-ticked = Alla { $count } i gruppen är valda.
ui-blocked-tick = Välj order { $number }
ui-carriers = Fraktbolag
ui-carriers-count = { $count ->
    [one] 1 fraktbolag och tjänst
   *[other] { NUMBER($count) } fraktbolag och tjänster
}
ui-carriers-lead = Vad Amazon får veta om de fraktbolag som dina paket går med. Ett paket vars fraktbolag saknar koppling väntar; det blir aldrig Other av sig självt.
ui-carriers-search = Sök på fraktbolag, tjänst eller kod
ui-carriers-none = Inga paket än
ui-carriers-none-match = Inget fraktbolag matchar
ui-carriers-none-why = Fraktbolag visas här så snart ett paket har gått med dem. Du kan också lägga till ett i förväg.
ui-carriers-unmapped = Saknar koppling ({ NUMBER($count) })
ui-carriers-waiting = { $count ->
    [one] 1 paket väntar. Det går vidare till Amazon av sig självt när fraktbolaget har fått en koppling.
   *[other] { NUMBER($count) } paket väntar. De går vidare till Amazon av sig själva när fraktbolagen har fått kopplingar.
}
ui-carriers-mapped = Har koppling
ui-carrier-parcels = { $count ->
    [0] inga paket än
   *[other] { NUMBER($count) } paket
}
ui-carrier-last = senast skickat
ui-carrier-waiting = { NUMBER($count) } paket väntar
ui-carrier-source-YOURS = Din koppling
ui-carrier-source-SEED = Känt sedan tidigare
ui-carrier-source-NONE = Saknar koppling
ui-carrier-all-services = för alla tjänster
ui-carrier-accept = Välj { $code }
ui-carrier-accept-for = för { $carrier }
ui-carrier-choose = Välj…
ui-carrier-map-this = Koppla { $carrier }
ui-carrier-add = Lägg till fraktbolag
ui-carrier-edit = Vad Amazon får veta om { $carrier }
ui-carrier-as-seen = Så som det står på dina paket. Versaler, mellanslag och skiljetecken spelar ingen roll.
ui-carrier-service-hint = Tomt: gäller alla tjänster.
ui-carrier-for = Det här gäller
ui-carrier-for-all = alla tjänster hos { $carrier }
ui-carrier-for-one = bara { $carrier } med tjänsten { $service }
ui-carrier-code = Amazons kod för fraktbolaget
ui-carrier-code-hint = Skrivs exakt som i formuläret i Seller Central.
ui-carrier-name = Fraktbolagets namn
ui-carrier-name-hint = Amazon tar bara emot det tillsammans med Other.
ui-carrier-method = Amazons fraktsätt
ui-carrier-method-hint = Tomt: den tjänst som paketet gick med.
ui-carrier-amazon-is-told = Det här får Amazon veta
ui-carrier-told-nothing = Ingenting än: välj en kod.
ui-carrier-releases = { $count ->
    [one] Då går 1 väntande paket vidare till Amazon.
   *[other] Då går { NUMBER($count) } väntande paket vidare till Amazon.
}
ui-carrier-remove = Ta bort min koppling
ui-carrier-saved = { $count ->
    [0] Sparat. Det gäller alla paket som inte har skickats till Amazon än.
    [one] Sparat. Paketet som väntade går nu vidare till Amazon.
   *[other] Sparat. { NUMBER($count) } paket som väntade går nu vidare till Amazon.
}
ui-mappings = SKU-kopplingar
ui-mappings-count = { $count ->
    [one] { $count } koppling
   *[other] { $count } kopplingar
  }
ui-mappings-search = Sök på SKU
ui-mappings-none = Inga kopplingar än
ui-mappings-none-match = Ingen koppling matchar
ui-mappings-none-why = När Amazons SKU inte är den i Commerce kan en stoppad order kopplas till en produkt. Det som har kopplats listas här.
ui-mapping-is = är
ui-mapping-set = Angiven av { $by }
ui-mapping-remove = Ta bort
ui-mapping-remove-title = Ta bort kopplingen av { $sku }?
ui-mapping-remove-means = Amazons SKU står då för sig själv igen, för alla ordrar som inte har någon Commerce-order än. Ordrar som redan är skapade ändras inte.

## Vad som ska skickas, och vart Amazons mått är på väg

ui-ship-by-lead = Ordrarna som Amazon fortfarande väntar på, efter den tid som verkligen är kvar: till fraktbolagets sista hämtning före Amazons sista avsändningsdatum.
ui-ship-by-all = Alla
ui-ship-by-overdue = Försenade
ui-ship-by-today = Ska iväg i dag
ui-ship-by-blocked = Stoppade
ui-ship-by-none-all = Inget väntar på att skickas.
ui-ship-by-none-overdue = Inget är försenat.
ui-ship-by-none-today = Inget mer ska iväg i dag.
ui-ship-by-none-blocked = Inget är i vägen för någon order.
ui-ship-by-left = Tid kvar
ui-ship-by-items = Artiklar kvar
ui-ship-by-hand-over = Hämtas senast
ui-ship-by-latest = Skickas senast
ui-ship-by-block = Det som är i vägen
ui-ship-by-time = { $time } kvar
ui-ship-by-over-by = { $time } över tiden
ui-ship-by-hand-overs = { $count ->
    [one] nästa hämtning är den sista
   *[other] { $count } hämtningar kvar
  }
ui-ship-by-state-LATE = sen hos Amazon
ui-ship-by-state-MISSED = ingen hämtning kvar
ui-ship-by-no-date = inget från Amazon
ui-ship-by-ready = Klar att skicka
ui-ship-by-block-CANCELING = Avbokas
ui-ship-by-block-BUYER_WANTS_CANCEL = Köparen
ui-ship-by-block-ATTENTION = Stoppad
ui-ship-by-block-UNCONFIRMED = Bekräftas
ui-ship-by-block-NOT_CREATED = Inte i Commerce
ui-forecast = Det Amazon bedömer dig efter
ui-forecast-jump = { $over ->
    [0] Amazons mått
    [one] Amazons mått: ett utanför gränsen
   *[other] Amazons mått: { $over } utanför gränserna
  }
ui-forecast-amazons = Räknat på dina egna uppgifter, så att du ser det tidigt. Amazons egen siffra avgör: den står i Seller Central under Account Health.
ui-forecast-of = Mått för { $name }
ui-forecast-next = Nästa hämtning
ui-forecast-rate = Mått
ui-forecast-limit = Amazons gräns
ui-forecast-now = Nu
ui-forecast-ifNothing = Om inget mer skickas
ui-forecast-ifAll = Om allt som kan skickas kommer iväg i tid
ui-forecast-below = under { NUMBER($percent, maximumFractionDigits: 1) } %
ui-forecast-above = över { NUMBER($percent, maximumFractionDigits: 1) } %
ui-forecast-percent = { NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
ui-forecast-of-total = { NUMBER($counted) } av { NUMBER($total) }
ui-forecast-none = inga än
ui-forecast-nothing-yet = Inget att räkna än: inga ordrar har bekräftats, köpts eller skickats under de här dagarna.
ui-rate-LATE_SHIPMENT_10 = Sena leveranser, 10 dagar
ui-rate-LATE_SHIPMENT_30 = Sena leveranser, 30 dagar
ui-rate-CANCELLATION = Dina avbokningar, 7 dagar
ui-rate-VALID_TRACKING = Giltig spårning, 30 dagar
ui-forecast-counted = Vad som räknas
ui-forecast-counted-late = Sena leveranser: ordrar du skickar själv (FBM) som bekräftades hos Amazon efter sista avsändningsdatum, av alla som bekräftades under de dagarna.
ui-forecast-counted-cancellation = Avbokningar: ordrar som avbokats härifrån av ett skäl som är ditt, av alla som köptes under de dagarna. Det som avbokas i Seller Central är inte känt här.
ui-forecast-counted-tracking = Giltig spårning: paket som Amazon visar med ett spårningsnummer och ett fraktbolag som Amazon känner till, inte ”Other”, av alla som visas.
ui-forecast-counted-nothing = Om inget mer skickas: fram till nästa hämtning räknas det som är försenat eller ska iväg då som sent, och det som redan är sent som avbokat.
ui-forecast-counted-all = Om allt som kan skickas kommer iväg i tid: bara det som är försenat, eller ska iväg vid nästa hämtning och är stoppat, räknas som sent.
ui-calendar = Arbetsdagar
ui-calendar-lead = När fraktbolaget hämtar dina paket. Amazons sista avsändningsdatum blir den sista hämtningen före det, och listan Att skicka går efter den.
ui-calendar-title = Fraktbolagets hämtningar
ui-calendar-assumed = antas tills du sparar dina egna
ui-calendar-changed = sparat av { $by },
ui-calendar-cut-off = Dagens sista hämtning
ui-calendar-cut-off-hint = Det som inte är lämnat då går iväg nästa arbetsdag.
ui-calendar-zone = Tidszon
ui-calendar-zone-hint = Där du packar. Marknadsplatsens, om du inte säger annat.
ui-calendar-warn = Varna så många timmar före
ui-calendar-warn-hint = Med mejl och webhook, om det som inte är skickat än. 0: bara om det som missade sin hämtning.
ui-calendar-weekdays = Arbetsdagar
ui-calendar-days-off = Lediga dagar
ui-calendar-day = Dag
ui-calendar-day-add = Lägg till
ui-calendar-day-remove = Ta bort { $day }
ui-calendar-no-days-off = Inga helgdagar eller andra lediga dagar än.
ui-calendar-saved = Sparat. De öppna ordrarna går efter det från och med nu.

## Parcels and shipping

ui-shipments = Paket
ui-nav-shipments = Paket
ui-shipments-lead = Alla paket och hur mycket Amazon vet om dem.
ui-shipments-sections = Paket, sida för sida
ui-shipments-all = Alla paket
ui-shipments-waiting = Behöver dig
ui-shipments-waiting-count = Behöver dig ({ $count })
ui-shipments-waiting-none = Inget paket behöver dig
ui-shipments-waiting-none-why = Alla paket är bekräftade hos Amazon eller på väg dit.
ui-shipments-none = Inga paket än
ui-shipments-none-why = Paketen visas här så snart en order har skickats.
ui-shipments-none-match = Inget paket stämmer
ui-shipments-search = Order- eller spårningsnummer
ui-shipments-any-state = Alla lägen
ui-shipments-count = { $count ->
    [one] { $count } paket
   *[other] { $count } paket
  }
ui-shipment-state = Läge
ui-shipment-left = Skickades
ui-shipment-actions = Det du kan göra
ui-shipment-answer = Svara köparen
ui-shipment-amazon-shows = Amazon visar:
ui-shipment-correct = Rätta
ui-shipment-correct-title = Rätta paket { $number }
ui-shipment-correct-before = Amazon känner inte till paketet än och får bara de rättade uppgifterna.
ui-shipment-correct-after = Amazon känner redan till paketet och får de nya uppgifterna under samma paketnummer. Amazon tar emot ett begränsat antal rättelser.
ui-shipment-correct-save = Spara rättelsen
ui-upload = Spårning från fil
ui-upload-lead = Skicka många ordrar på en gång med en lista över spårningsnummer.
ui-upload-role = Din roll får se paket men inte skicka dem.
ui-upload-file = Fil
ui-upload-columns = Första raden namnger kolumnerna: ordernummer (Amazons eller Commerces), fraktbolag och spårningsnummer, och om du vill även frakttjänst, datum, SKU eller order item ID samt antal. Utan SKU och antal gäller raden allt som är kvar. Ett datum utan klockslag betyder klockan tolv på marknadsplatsen; utan datum gäller nu.
ui-upload-choose = Välj en fil: CSV, semikolon eller tabbar
ui-upload-text = Eller klistra in innehållet
ui-upload-check = Kontrollera filen
ui-upload-example = Ladda ner ett exempel
ui-upload-answers = Ladda ner svaren
ui-upload-rows = Filens rader
ui-upload-line = Rad
ui-upload-answer = Svar
ui-upload-READY = Klar
ui-upload-APPLIED = Skickad
ui-upload-ALREADY_THERE = Fanns redan
ui-upload-REFUSED = Ej använd
ui-upload-ready = { $count ->
    [0] Det finns inget att skicka i filen
    [one] Ett paket är klart att skickas
   *[other] { $count } paket är klara att skickas
  }
ui-upload-applied = { $count ->
    [one] Ett paket är skickat
   *[other] { $count } paket är skickade
  }
ui-upload-apply = { $count ->
    [one] Skicka det och meddela Amazon
   *[other] Skicka { $count } paket och meddela Amazon
  }
ui-upload-go-on = { $count ->
    [one] En rad kvar
   *[other] { $count } rader kvar
  }
ui-upload-checking = Filen jämförs med ordrarna.
ui-upload-applying = Skickar paketen
ui-upload-sum = { $refused ->
    [0] Ingen rad nekas.
    [one] En rad nekas.
   *[other] { $refused } rader nekas.
  } { $there ->
    [0] Ingen fanns förut.
    [one] En fanns redan.
   *[other] { $there } fanns redan.
  }
ui-packing = Till dig som packar ordern
ui-packing-signatureConfirmation = Mottagaren måste kvittera
ui-packing-recipientAgeVerification = Fraktbolaget kontrollerar mottagarens ålder
ui-packing-recipientIdentityVerification = Fraktbolaget kontrollerar mottagarens legitimation
ui-packing-palletDelivery = På pall
ui-packing-cashOnDelivery = Betalas vid leverans
ui-packing-HAS_ACCESS_POINT = Det finns ett utlämningsställe
ui-packing-PALLET_ENABLED = Kan ta emot pallar
ui-packing-PALLET_DISABLED = Kan inte ta emot pallar
ui-packing-transparency = Transparency: en kod per styck
ui-packing-serial = Anteckna serienumren
ui-packing-serials = Serienummer: { $numbers }
ui-packing-ioss = IOSS-nummer { $number }
ui-packing-customised = Anpassad: titta på ordern innan du packar
ui-packing-closed = stängt
ui-packing-all-day = hela dagen
ui-slip = Följesedel
ui-slips = Följesedlar
ui-slips-count = Följesedlar ({ $count })
ui-slips-lead = { $count ->
    [one] En order, utan priser.
   *[other] { $count } ordrar, en per ark, utan priser.
  }
ui-slips-print = Skriv ut
ui-slips-none = Det finns inget att packa i de här ordrarna
ui-slips-role = Din roll får inte se vem som köper: följesedlarna saknar adresser och hälsningar.
ui-slip-quantity = Antal
ui-slip-packed = Packad
ui-slip-open = Kvar att skicka: { $count }
ui-cod-direct = Fraktbolaget tar betalt vid leverans (DirectPayment)
ui-supply-source-more = Skickas från en annan plats än vanligt
ui-supply-source = Avsändningsplats (supply source)
ui-supply-source-hint = Amazons id för platsen, för säljare med flera.
ui-parcel-number = Paket { $number }
ui-parcel-one = Paket
ui-parcel-add = Lägg till ett paket
ui-parcel-drop = Ta bort paketet
ui-parcel-contents = Paketets innehåll
ui-tracking-number = Spårningsnummer
ui-tracking-missing = Spårningsnummer saknas
ui-shipment-by-amazon = Hos Amazon
ui-shipment-by-amazon-why = Hämtad från Amazon; inget har skickats härifrån.
ui-shipment-why-QUEUED = Väntar på att skickas till Amazon.
ui-shipment-why-SENT = Amazon har tagit emot uppgifterna; de läses snart tillbaka för säkerhets skull.
ui-shipment-why-VERIFIED = Tillbakaläst: Amazon visar samma paket.
ui-shipment-why-MISMATCH = Tillbakaläst: Amazon visar något annat än det som skickades.
ui-shipment-why-REFUSED = Amazon har inte godtagit uppgifterna.
ui-shipment-retry = Skicka igen
ui-shipment-dismiss = Avklarat …
ui-shipment-dismiss-title = Är paket { $number } avklarat?
ui-shipment-dismiss-means = Amazon får inte veta något om det här paketet, och ingen påminns om det längre. Inget ändras hos Amazon eller i Commerce. Skickas eller rättas paketet är det öppet igen.
ui-shipment-dismiss-reason = Varför (kan lämnas tomt)
ui-shipment-dismiss-reason-hint = Det står kvar i orderns historik för alltid, så skriv inget om personer.
ui-shipment-dismiss-do = Det är avklarat
ui-shipment-dismissed = Avklarat
ui-shipment-dismissed-by = { $name } förklarade det avklarat.
ui-attempts = { $count } försök
ui-ship = Skicka
ui-ship-submit = { $count ->
    [one] Skicka och meddela Amazon
   *[other] Skicka { $count } paket och meddela Amazon
  }
ui-ship-running = Skickar
ui-ship-mail = Amazon meddelar köparen; inga mejl går härifrån.
ui-ship-leftover = { $count ->
    [0] Ingenting blir kvar att skicka efter detta.
    [one] En enhet blir kvar att skicka efter detta.
   *[other] { $count } enheter blir kvar att skicka efter detta.
  }
ui-ship-role = Din roll får se ordern men inte skicka den.
ui-ship-refused = Ordern kan inte skickas härifrån.
ui-shipped-now = { $count ->
    [one] Skickat: spårningsnumret är på väg till Amazon
   *[other] Skickat: { $count } spårningsnummer är på väg till Amazon
  }
ui-shipped-all = Allt i ordern är skickat. Nedan ser du när Amazon har tagit emot det.
ui-shipped-rest = En del är fortfarande kvar; skicka det när det är klart.
ui-carrier = Fraktbolag
ui-carrier-hint = Välj ett som Amazon känner till, eller skriv det som ditt fraktprogram använder.
ui-carrier-told = Amazon får veta { $code }.
ui-carrier-told-other = Amazon får veta { $code }, med namnet { $name }.
ui-carrier-waits = Ingen har angett vad Amazon ska få veta om fraktbolaget. Paketet kan skickas, men Amazon får besked först när någon har gjort det.
ui-service = Frakttjänst
ui-service-hint = Som fraktbolaget kallar den. Får lämnas tom.
ui-ship-date = Avsändningsdatum
ui-ship-date-hint = Tomt fält betyder nu.
ui-quantity-of = Antal, av { $open } kvar
ui-transparency = Transparency-koder
ui-transparency-hint = En för varje enhet i paketet, på var sin rad.
ui-problem-carrier-missing = Ange vilket fraktbolag som har paketet.
ui-problem-tracking-missing = Amazon behöver spårningsnumret.
ui-problem-tracking-twice = Ett annat paket i formuläret har samma nummer.
ui-problem-date-future = Avsändningsdatumet får inte ligga i framtiden.
ui-problem-date-before-purchase = Avsändningsdatumet får inte ligga före köpet.
ui-problem-parcel-empty = Paketet är tomt: ange ett antal på minst en rad.
ui-problem-quantity-whole = Ange ett heltal, noll eller mer.
ui-problem-quantity-above = { $open ->
    [one] Bara en enhet är kvar
   *[other] Bara { $open } enheter är kvar
  }; det är { $excess } för mycket.
ui-problem-codes-count = { $count ->
    [one] En kod behövs
   *[other] { $count } koder behövs
  }, { $codes } angivna.

## Commerce order

ui-commerce-title = Commerce-order { $number }
ui-commerce-unknown = Commerce-ordern { $number } finns inte
ui-amazon-order-open = Amazonorder
ui-amazon-view = Visa Amazonordern
ui-amazon-cancel = Avbeställ Amazonordern
ui-amazon-seller-central = Öppna i Seller Central
ui-amazon-view-all = Alla Amazonordrar
ui-refunds = Återbetalningar
ui-refunded = Återbetalt
ui-refund-record = Bokför en återbetalning
ui-refund-record-title = Bokför en återbetalning av order { $number }
ui-refund-where = Bokförs bara här. Amazon låter ingen betala tillbaka utifrån: ge köparen pengarna i Seller Central.
ui-refund-central = Betala tillbaka i Seller Central
ui-refund-done = Bokfört. Köparen måste fortfarande få pengarna via Seller Central.
ui-refund-none = Inget har betalats tillbaka.
ui-refund-reason = Varför
ui-refund-reason-choose = Välj en orsak
ui-refund-reason-CUSTOMER_RETURN = Köparen returnerade
ui-refund-reason-NOT_RECEIVED = Kom aldrig fram
ui-refund-reason-NOT_AS_DESCRIBED = Stämmer inte med beskrivningen
ui-refund-reason-DAMAGED = Skadad eller defekt
ui-refund-reason-GOODWILL = Kulans
ui-refund-reason-OTHER = Något annat
ui-refund-reason-ORDER_CANCELED = Canceled: fakturan krediteras
ui-refund-amount = Belopp
ui-refund-amount-hint = Högst { $most }
ui-refund-not-amount = Skriv ett belopp, till exempel 12,50.
ui-refund-amount-whole = Högst { $most } med frakt
ui-refund-shipping = Frakt
ui-refund-returned = Tillbaka i lager
ui-refund-returned-hint = { $most ->
    [one] { $most } skickad artikel
   *[other] { $most } skickade artiklar
  }
ui-refund-everything = Betala tillbaka allt
ui-refund-total = Summa
ui-refund-by = bokfört av { $who }
ui-refund-returned-count = { $count ->
    [one] { $count } tillbaka i lager
   *[other] { $count } tillbaka i lager
  }
ui-payment-shipping = Betalning och frakt
ui-payment-method = Betalsätt
ui-shipping-method = Fraktsätt
ui-buyer-mail = Mejl till köparen
ui-buyer-mail-suppressed = Aldrig härifrån: Amazon skriver till köparen
ui-buyer-mail-sent = Skickas
ui-customer = Kund
ui-account-kind = Konto
ui-guest = Gäst
ui-history = Historik
ui-comment = Kommentar
ui-comment-add = Lägg till kommentaren
ui-comment-hint = Bara för dig och dina kollegor, köparen ser den aldrig. Den finns kvar när köparens uppgifter raderas, så skriv varken namn, adress, e-post eller telefon.

## Startsidan, vägen till en aktiv butik, och butikens översikt

ui-nav-home = Start
ui-home-today = Behöver någon i dag
ui-home-blocked = Stoppade ordrar
ui-home-overdue = Försenade att skicka
ui-home-due = Ska skickas i dag
ui-home-parcels = Paket som behöver dig
ui-home-alerts = Varningar
ui-store-to-ship = Väntar på att skickas
ui-home-calm = Inget väntar på dig just nu.
ui-trend = { $count ->
    [0] Inga ordrar på 30 dagar
    [one] { $money } i en order på 30 dagar
   *[other] { $money } i { $count } ordrar på 30 dagar
  }
ui-trend-best = Bästa dagen var { $day }, med { $money }.
ui-setup = Innan ordrarna kommer
ui-setup-lead = Det som återstår står först. Allt läses av i installationen själv och försvinner när det är på plats.
ui-setup-lead-wise = Ordrarna kommer. Det här skulle göra det säkrare eller snabbare.
ui-setup-progress = { $done } av { $count } på plats
ui-setup-done = på plats
ui-setup-open = återstår
ui-setup-wise = rekommenderas
ui-setup-all-done = Allt är på plats.
ui-setup-store = Ställ in { $store }
ui-setup-resume = Fortsätt inställningen
ui-setup-unfinished = Butiken är inte färdiginställd
ui-setup-test = Varje del av det som kanalen får göra hos Amazon prövas. Det kostar några anrop av kvoten.
ui-setup-role = En operatör eller administratör måste pröva anslutningen.
ui-setup-tested = { $fails ->
    [0] Alla { $works } delar fungerar
   *[other] { $works } delar fungerar, { $fails } gör det inte
  }
ui-setup-tested-at = Prövad
ui-setup-test-fails = Du kan gå vidare ändå och rätta till det senare: ordrarna kommer så långt Amazon tillåter, och det som saknas står på butikens sida.
ui-setup-go-on = Fortsätt
ui-check-again = Kontrollera igen
ui-setup-reading = Ordrar läses från Amazon
ui-setup-reading-first = Den första sökningen börjar strax. Amazon lämnar ut en sida ordrar med några minuters mellanrum, så det tar en stund; du kan gå härifrån och komma tillbaka.
ui-setup-found = { $count ->
    [0] Inget hittat än
    [one] En order hittad
   *[other] { $count } ordrar hittade
  }
ui-setup-found-none = Ordrar från de senaste 30 dagarna som ännu är öppna visas här efter hand.
ui-setup-outlook = Vad som skulle hända med dem
ui-setup-blocked = Se varför
ui-setup-later = Observera tills vidare
ui-setup-active = { $store } är aktiv
ui-setup-active-means = Färdiga ordrar blir Commerce-ordrar, och spårningsnummer går till Amazon.
ui-chart-keys = Piltangenterna går från dag till dag.
ui-chart-day = { $count ->
    [one] { $money }, en order
   *[other] { $money }, { $count } ordrar
  }
ui-revenue-of = Tidsperiod
ui-change-young = Jämförs inte med tiden före: butiken anslöts först
ui-change-none = Jämförs inte med tiden före: butiken är inte ansluten.
ui-change-empty = inget under de { $count } dagarna före
ui-change-before = mot { $before } under de { $count } dagarna före
ui-change-orders = mot { $before }
ui-quota = Amazons kvot
ui-central-orders = Hantera ordrar
ui-central-orders-why = Så som Amazon visar dem
ui-central-shippingSettings = Fraktinställningar
ui-central-shippingSettings-why = Hanteringstid, sista beställningstid, arbetsdagar
ui-central-accountHealth = Kontohälsa
ui-central-accountHealth-why = Måtten som Amazon bedömer dig efter
ui-central-userPermissions = Användarbehörigheter
ui-central-userPermissions-why = Vem som får göra vad i Seller Central
ui-central-manageApps = Hantera dina appar
ui-central-manageApps-why = Kanalens behörighet, att förnya eller återkalla

## Stores

ui-store = Butik
ui-stores = Butiker
ui-stores-none = Inga butiker än
ui-stores-none-why = Lägg till den första: du behöver ett säljarkonto hos Amazon och kunna logga in i dess Seller Central.
ui-stores-none-role = En administratör kan lägga till den första.
ui-store-add = Lägg till en butik
ui-store-view = Visa butiken
ui-store-unknown = Butiken finns inte
ui-store-name = Butikens namn
ui-store-name-hint = Så heter butiken i alla listor.
ui-marketplace-hint = Kan inte ändras senare.
ui-store-email-hint = Dit meddelanden om butiken ska gå.
ui-commerce-store = Commerce-butik
ui-commerce-store-hint = Butiken som ordrarna ska höra till.
ui-store-create = Spara och fortsätt
ui-step-1 = Beskriv butiken
ui-step-2 = Anslut den till Amazon
ui-step-3 = Pröva anslutningen
ui-step-4 = Granska och aktivera
ui-store-connect = Anslut
ui-connect-title = Anslut till Amazon
ui-connect-how-1 = Öppna Apps and Services i Seller Central och sedan Develop Apps.
ui-connect-how-2 = Godkänn din privata applikation och kopiera dess refresh token.
ui-connect-how-3 = Klistra in den här. Den lagras krypterad och visas aldrig igen.
ui-connect-role = En administratör måste ansluta butiken till Amazon.
ui-seller-id = Säljar-id
ui-seller-id-hint = Heter ”Merchant Token” i Seller Central, till exempel A2EXAMPLE.
ui-refresh-token = Refresh token från Amazon
ui-refresh-token-hint = Börjar med Atzr|
ui-connected = Ansluten
ui-observe-title = Butiken observeras
ui-observe-means = Allt läses, bedöms och visas. Inget skrivs till Commerce eller Amazon förrän butiken aktiveras.
ui-inactive-means = Butiken är inaktiv: inställningar och historik finns kvar, men inga ordrar läses, skapas eller skickas.
ui-store-activate = Aktivera
ui-store-activate-title = Vill du aktivera { $store }?
ui-store-activate-means = Från och med då blir färdiga ordrar Commerce-ordrar, lagret reserveras och spårningsnummer skickas till Amazon.
ui-store-activate-back = Butiken kan inaktiveras när som helst. Ordrar som redan har skapats blir kvar.
ui-store-deactivate = Inaktivera
ui-store-deactivate-title = Vill du inaktivera { $store }?
ui-store-deactivate-means = Inga fler ordrar läses eller skapas för butiken, och inget skickas till Amazon, förrän den aktiveras igen.
ui-store-deactivate-back = Inställningar, ordrar och historik finns kvar. Amazons tidsfrister fortsätter att löpa.
ui-store-sync = Synka nu
ui-store-syncing = Synkar
ui-store-sync-over = { $store }: allt som Amazon har berättat om finns här.
ui-activities = Pågår
ui-activity-SYNC = Synkning
ui-activity-HISTORY = Dagarna före anslutningen
ui-activity-AUDIT = Granskning
ui-activity-IMPORT = Import efter köpdag
ui-activity-READING = Läser ordrar
ui-activity-DELETION = Radering
ui-activity-unit-pages = sidor, ungefär
ui-activity-unit-steps = steg
ui-activity-unit-orders = ordrar
ui-health = Hälsa
ui-data-as-of = Senast hämtat
ui-last-sweep = Senaste synkning
ui-next-sweep = Nästa synkning
ui-last-error = Senaste fel
ui-waiting-count = { $count ->
    [0] Inga ordrar
    [one] En order
   *[other] { $count } ordrar
  }
ui-left-out = Utelämnade
ui-left-out-count = { $count ->
    [0] Inga ordrar
    [one] En order
   *[other] { $count } ordrar
  }
ui-set-aside = { $count ->
    [one] En order lagd åt sidan
   *[other] { $count } ordrar lagda åt sidan
}
ui-set-aside-means = Amazons svar för dessa kunde inte läsas. Alla andra ordrar går vidare; slå upp dessa i Seller Central.
ui-asked-for = { $count ->
    [one] En efterfrågad order har inte kommit
   *[other] { $count } efterfrågade ordrar har inte kommit
}
ui-asked-for-by = Efterfrågad av { $name }
asked-for-not-visible = Amazon känner inte till numret, eller visar inte ordern ännu. Den efterfrågas igen automatiskt.
asked-for-unknown = Amazon känner inte till numret, hur ofta det än efterfrågas. Jämför med Seller Central.
asked-for-again = Hämtningen har misslyckats ({ $detail }). Nya försök görs automatiskt.
asked-for-given-up = Amazon lämnar inte ut ordern ({ $detail }). Importera den igen senare, eller slå upp den i Seller Central.
ui-left-out-why = Ordrar som fanns före anslutningen och då inte var Unshipped importeras inte, även om de ändras senare.
ui-orders-by-status = Ordrar efter status
ui-recent-orders = Senaste ordrarna
ui-revenue = Omsättning
ui-revenue-period = { $count } dagar
ui-revenue-orders = Ordrar på { $count } dagar
ui-revenue-lifetime = Sedan starten
ui-revenue-what = Avbeställda och misslyckade ordrar räknas inte.
ui-revenue-chart = Omsättning per dag, { $count } dagar
ui-revenue-table = Siffrorna som tabell
ui-days = { $count } dagar
ui-day = Dag
ui-settings = Gällande orderinställningar
ui-setting-importOrders = Importera Amazonordrar
ui-setting-targetStore = Importera till Commerce-butiken
ui-setting-customerCreation = Kundkonton
ui-setting-customerCreation-GUEST = Skapa inga kunder (gäst)
ui-setting-customerCreation-NEW_ACCOUNT = Skapa nya kundkonton
ui-setting-numberSource = Ordernumrets ursprung
ui-setting-numberSource-COMMERCE = Bilda av Commerce-numret
ui-setting-numberSource-AMAZON = Bilda av Amazons ordernummer
ui-setting-pendingOrders = Väntande ordrar
ui-setting-pendingOrders-RESERVE = Reservera antalet
ui-setting-pendingOrders-DO_NOT_RESERVE = Reservera inte antalet
ui-setting-orderStatus = Orderstatus
ui-setting-orderStatus-DEFAULT = Standardstatus
ui-setting-orderStatus-custom = Egen: { $status }
ui-setting-openAtConnection = Ordrar som var öppna när butiken anslöts
ui-setting-openAtConnection-IMPORT_UNSHIPPED = Importera dem som är Unshipped
ui-setting-openAtConnection-IGNORE = Bortse från dem
ui-setting-importOrders-hint = På: ordrarna visas här och blir Commerce-ordrar när status och lager tillåter det. Av: nya ordrar visas bara här och sköts i Seller Central; de som redan finns i Commerce sköts vidare som vanligt.
ui-setting-importOrders-others = Så länge importen är avstängd går inget annat att ändra.
ui-setting-targetStore-hint = Butiksvyn som nya ordrar hör till.
ui-setting-customerCreation-hint = Med konto kopplas en köpare som kommer tillbaka till sitt konto via e-postadressen. En gästorder står för sig själv.
ui-setting-numberSource-hint = Numret som Commerce-ordern får. Det andra numret står alltid också på ordersidan.
ui-setting-numberPrefixMerchant = Nummerprefix när du skickar
ui-setting-numberPrefixAmazon = Nummerprefix när Amazon skickar
ui-setting-numberPrefix-hint = Sätts före numret: högst 12 bokstäver, siffror eller bindestreck. Oftast tomt.
ui-setting-pendingOrders-hint = Reservera antalet i väntande ordrar så att butiken inte hinner sälja det. Ordrar som Amazon skickar rör aldrig ditt lager.
ui-setting-holdDays = Dagar som en väntande order får reservera
ui-setting-holdDays-hint = 1 till 30. Därefter går antalet att sälja igen.
ui-setting-orderStatus-hint = Status för nya Commerce-ordrar som du skickar. Det som redan har skickats är Complete.
ui-setting-orderStatus-CUSTOM = Egen orderstatus
ui-setting-customStatus = Status för nya ordrar
ui-setting-customStatus-hint = Kan väljas med egen orderstatus.
ui-setting-customStatus-choose = Välj en status
ui-setting-statusMap = Statustabell
ui-setting-statusMap-hint = När Amazon för en order vidare får dess öppna Commerce-order den här statusen. Bara från Pending till Partially Shipped: därefter är den Complete eller Canceled.
ui-setting-statusMap-keep = Låt den vara
ui-setting-openAtConnection-hint = Det som var öppet när butiken anslöts. Äldre ordrar i en annan status kommer aldrig av sig själva.
ui-setting-gone = { $code } (finns inte längre i Commerce)

ui-order-settings = Orderinställningar
ui-order-settings-lead = Om och hur Amazons ordrar blir Commerce-ordrar. Inget gäller förrän det är sparat.
ui-order-settings-open = Ändra orderinställningarna
ui-order-settings-save = Spara orderinställningarna
ui-order-settings-saved = Sparat. Ordrar som inte finns i Commerce än prövas igen nu.
ui-order-settings-role = Bara en administratör ändrar det här.
ui-part-import = Import
ui-part-orders = Nya Commerce-ordrar
ui-part-stock = Väntande ordrar och lager
ui-part-status = Status
ui-discard = Ångra ändringarna

ui-versions = Tidigare versioner
ui-versions-lead = Vem som har sparat vad, och när.
ui-versions-more = Visa äldre
ui-version = Version { $number }
ui-version-by = av { $by }
ui-version-current = Gäller nu
ui-version-first = Den första versionen.
ui-version-back-to = Tillbaka till version { $number }.
ui-version-change = { $before } → { $after }
ui-version-go-back = Gå tillbaka hit
ui-version-go-back-ask = Gå tillbaka till version { $number }?
ui-version-go-back-means = Allt gäller igen så som det sparades då, som en ny version. Ordrar som inte finns i Commerce än prövas igen.

ui-table = Ordertabell
ui-table-lead = Vilka ordrar som blir Commerce-ordrar, efter vem som skickar, Amazons status och lagret. Det som inte står i tabellen skapas aldrig.
ui-table-save = Spara tabellen
ui-table-saved = Sparat. Ordrar som inte finns i Commerce än prövas igen nu.
ui-table-reset = Återställ till standard
ui-table-changed = { $count ->
    [0] Som i dokumentationen.
    [one] { $count } ruta skiljer sig från dokumentationen.
   *[other] { $count } rutor skiljer sig från dokumentationen.
}
ui-table-documented = Standard: { $answer }
ui-table-warnings = Läs det här innan du sparar
ui-table-channel-MERCHANT = Skickas av dig (FBM)
ui-table-channel-AMAZON = Skickas av Amazon (FBA)
ui-table-stock-IN_STOCK = I lager
ui-table-stock-UNMANAGED = Lagerförs inte
ui-table-stock-OUT_OF_STOCK = Slut
ui-table-status = Amazons status
ui-table-answer-CREATE = Skapa
ui-table-answer-CREATE_AND_RESERVE = Skapa och reservera
ui-table-answer-NO = Nej
ui-table-answer-BACKORDER = Skapa som restorder
ui-table-answer-HOLD = Vänta och säg till
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
   *[IN_STOCK] i lager
    [UNMANAGED] lagerförs inte
    [OUT_OF_STOCK] slut
}
ui-table-legend = Vad svaren betyder
ui-table-means-CREATE = Ordern skapas; inget tas ur lagret.
ui-table-means-CREATE_AND_RESERVE = Ordern skapas och antalet reserveras.
ui-table-means-NO = Inget skapas. Det som är slut visas som stoppat tills det finns igen.
ui-table-means-BACKORDER = Ordern skapas fast det finns för lite; resten restnoteras.
ui-table-means-HOLD = Ordern väntar, som en stoppad, tills någon släpper den.
ui-table-file = Som fil
ui-table-file-lead = Alla 42 rutor som YAML, att spara eller ta med till en annan butik.
ui-table-export = Exportera
ui-table-import = Importera
ui-table-import-hint = Det som filen utelämnar blir som i dokumentationen. Inget ändras förrän du sparar tabellen.
ui-table-read = Från filen, inte sparat än. Spara tabellen för att den ska gälla.
ui-table-import-choose = Välj en fil
ui-table-import-text = YAML

## The connection with Amazon: health, alerts, error log, installation

ui-health-title = Anslutningens hälsa
ui-health-lead = Hur kanalen står sig mot Amazon, vad som är fel och vad som hjälper.
ui-health-sections = Anslutningens hälsa
ui-installation-sections = Installationens inställningar
ui-health-now = Just nu
ui-health-undelivered = { $count ->
    [one] En leverans till Amazon eller Commerce görs inte om av sig själv
   *[other] { $count } leveranser till Amazon och Commerce görs inte om av sig själva
}
ui-health-more = Mer om butiken
ui-alerts = Larm
ui-alerts-lead = Det som någon har fått veta: en gång för varje orsak, och en gång till när det är över.
ui-alerts-all = Alla
ui-alerts-open = Öppna
ui-alerts-over = Avslutade
ui-alerts-none-all = Det har inte funnits något larm
ui-alerts-none-open = Inga öppna larm
ui-alerts-none-yet = Inget larm än: det som misslyckas nedan görs om av sig självt
ui-alerts-none-over = Inget larm är avslutat än
ui-alert-since = sedan
ui-alert-over = över sedan
ui-alert-orders = Ordrar i { $store }
ui-alert-banner-label = Larm
ui-alert-banner-more = { $count ->
    [0] Vad som hjälper
    [one] Vad som hjälper, och ett larm till
   *[other] Vad som hjälper, och { $count } larm till
  }
ui-severity-INFORMATION = Upplysning
ui-severity-WARNING = Varning
ui-severity-CRITICAL = Brådskande
ui-errors = Kommunikationsfel
ui-errors-short = Fel
ui-errors-lead = Varje anrop till Amazon som har misslyckats, det senaste först. Det som görs om av sig självt behöver ingen bry sig om.
ui-errors-any-store = Alla butiker
ui-errors-any-code = Alla koder
ui-errors-count = { $count ->
    [one] { $count } post
   *[other] { $count } poster
  }
ui-errors-none = Inga fel
ui-errors-none-match = Inget fel passar
ui-errors-none-why = Anrop till Amazon som misslyckas visas här.
ui-errors-everything = Alla butiker
ui-errors-kept-DAILY = Poster sparas en dag.
ui-errors-kept-WEEKLY = Poster sparas en vecka.
ui-errors-kept-MONTHLY = Poster sparas en månad.
ui-errors-private = De innehåller inga personuppgifter.
ui-errors-keep = Ändra hur länge
ui-error-code = Kod
ui-error-message = Vad som hände
ui-error-times = Gånger
ui-error-last = Senast
ui-error-first = Första gången
ui-error-operation = Anrop
ui-error-request = Anropets id
ui-outbox = Utkorg
ui-outbox-lead = Det som ska nå Amazon och Commerce. Varje post skrivs ner tillsammans med det som ger upphov till den och provas tills andra sidan har fått den, så att inget går förlorat på vägen.
ui-outbox-state = Läge
ui-outbox-state-WAITING = Väntar
ui-outbox-state-CLAIMED = Pågår
ui-outbox-state-BLOCKED = Behöver dig
ui-outbox-state-DONE = Klart
ui-outbox-tab = { $state } ({ $count })
ui-outbox-tab-more = { $state } (fler än { $count })
ui-outbox-kind = Vad
ui-outbox-any-kind = Allt
ui-outbox-kind-PLACE_ORDER = Skapa Commerce-ordern
ui-outbox-kind-COMPLETE_ORDER = Slutför Commerce-ordern
ui-outbox-kind-CANCEL_ORDER = Avboka Commerce-ordern
ui-outbox-kind-SET_STATUS = Sätt Commerce-orderns status
ui-outbox-kind-CONFIRM_SHIPMENT = Bekräfta ett paket hos Amazon
ui-outbox-kind-HOLD_STOCK = Reservera lager i Commerce
ui-outbox-kind-RELEASE_STOCK = Lämna tillbaka lager i Commerce
ui-outbox-order-number = Ordernummer
ui-outbox-since = Sedan
ui-outbox-done-at = Klart
ui-outbox-tries = Försök
ui-outbox-why = Hur det står till
ui-outbox-next = Nästa försök
ui-outbox-acts-OPERATOR = För dig att göra:
ui-outbox-acts-ADMIN = För en administratör att göra:
ui-outbox-retry = Försök nu
ui-outbox-retry-of = Försök nu: { $title }, order { $number }
ui-outbox-retry-all = { $count ->
    [one] Försök nu
   *[other] Försök med alla { $count } nu
}
ui-outbox-retrying = Nya försök
ui-outbox-retried = { $count ->
    [one] En går i väg på nytt nu.
   *[other] { $count } går i väg på nytt nu.
}
ui-outbox-none-WAITING = Inget väntar
ui-outbox-none-CLAIMED = Inget pågår
ui-outbox-none-BLOCKED = Inget behöver dig
ui-outbox-none-DONE = Inget har levererats än
ui-outbox-none-match = Inget passar
ui-outbox-none-why = Det som ändras levereras inom några ögonblick, så listan är oftast tom.
ui-outbox-none-blocked-why = Det som misslyckas görs om av sig självt; här finns bara det som inte gör det.
ui-outbox-elsewhere = Paket som väntar innan de skickas, på ett fraktbolag eller ett svar till köparen, finns bland paketen som behöver dig. Webhooks har egna loggar.
ui-outbox-parcels = Paket som behöver dig
ui-installation = Installation
ui-installation-lead = Det som gäller för alla butiker.
ui-installation-settings = Larm
ui-retention = Rensa logghistoriken
ui-retention-hint = Kommunikationsfel och leveranser till webhookar raderas när de är äldre än så.
ui-retention-DAILY = Dagligen: spara en dag
ui-retention-WEEKLY = Varje vecka: spara en vecka
ui-retention-MONTHLY = Varje månad: spara en månad
ui-logs = Loggar
ui-log = Logg
ui-log-entries = Poster
ui-log-oldest = Äldst
ui-log-kept = Sparas
ui-log-COMMUNICATION_ERRORS = Kommunikationsfel
ui-log-WEBHOOK_DELIVERIES = Avslutade leveranser till webhookar
ui-log-DEBUG_LINES = Felsökningslogg
ui-log-ALERTS = Larm
ui-log-LEDGER = Synkningar och beviset på att ingen order har missats
ui-log-STOCK_COMPARISONS = Jämförelser av lagret
ui-log-ACCESS = Ändringar av användare och nycklar
ui-log-PERSONAL_READINGS = Läsningar av personuppgifter
ui-log-TIMELINES = Ordrarnas tidslinjer
ui-log-fixed = alltid, oavsett valet ovan
ui-log-never = rensas inte
ui-log-as-order = Lika länge som ordern
ui-log-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
  }
ui-log-after-debug = { $count } timmar efter att den stängts av
ui-log-next = Det som är för gammalt raderas nästa gång
ui-log-next-unknown = Det som är för gammalt raderas så snart klockan går.
ui-logs-clear = Rensa nu
ui-logs-clear-title = Rensa loggarna nu?
ui-logs-clear-means = Alla poster i de valda loggarna raderas, även nya, och kommer inte tillbaka. Leveranser som återstår att skicka blir kvar.
ui-logs-clear-one = { $log } ({ $count ->
    [one] { $count } post
   *[other] { $count } poster
  })
ui-logs-cleared = { $count ->
    [0] Det fanns inget att rensa.
    [one] { $count } post har rensats.
   *[other] { $count } poster har rensats.
  }

## The debug log (ui-debug-…), what is said in passing, and what is not saved

ui-debug = Felsökningslogg
ui-debug-lead = Vad webben, arbetarna och klockan gör, steg för steg, medan någon vill veta det. Den stänger av sig själv.
ui-debug-role = En administratör kan slå på felsökningsloggen och läsa den.
ui-debug-switch = Av och på
ui-debug-on = Allt loggas i detalj
ui-debug-on-store = Det som rör { $store } loggas i detalj
ui-debug-off = Den är avstängd.
ui-debug-what = När den är på skriver varje anrop till Amazon, varje beslut och varje leverans en rad, här och i serverns egen logg: aldrig en nyckel, aldrig ett ord om en köpare.
ui-debug-off-at = Den stänger av sig själv
ui-debug-by = Påslagen av { $by }.
ui-debug-left = { $count ->
    [one] { $count } minut kvar.
   *[other] { $count } minuter kvar.
  }
ui-debug-time = Hur länge
ui-debug-time-QUARTER = 15 minuter
ui-debug-time-HOUR = 1 timme
ui-debug-time-SHIFT = 8 timmar
ui-debug-for = Vad
ui-debug-turn-on = Slå på
ui-debug-turn-off = Stäng av
ui-debug-again = Börja om
ui-debug-is-on = Felsökningsloggen är på. Alla processer följer med inom tio sekunder.
ui-debug-is-off = Felsökningsloggen är avstängd.
ui-debug-still-on = Den är fortfarande på: servern gick inte att nå.
ui-debug-banner = Felsökningsloggen är påslagen av { $by } till
ui-debug-banner-store = Felsökningsloggen för { $store } är påslagen av { $by } till
ui-debug-read = Läs den
ui-debug-order = Amazons ordernummer
ui-debug-count = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
  }
ui-debug-lines = Rader, den senaste först
ui-debug-download = Ladda ned som text
ui-debug-none = Inga rader
ui-debug-none-match = Ingen rad passar
ui-debug-none-yet = De första raderna visas här av sig själva.
ui-debug-none-why = Slå på den och gör om det som ska undersökas.
ui-debug-kept = Raderna finns kvar i 24 timmar efter att den stängts av, högst 20 000; de äldsta försvinner först.
ui-toasts = Det som har gjorts
ui-store-activated = { $store } är aktiv.
ui-store-deactivated = { $store } är inaktiv.
ui-webhook-retried = Den skickas igen.
ui-unsaved = Lämna utan att spara?
ui-unsaved-means = Det du har skrivit in här är inte sparat.
ui-unsaved-stay = Stanna kvar
ui-unsaved-leave = Lämna utan att spara

## The installation: alerts, original or copy, client secret

ui-age-limit = Larma när det hämtade är äldre än (minuter)
ui-age-limit-hint = 5 till 10 080. Gäller butiker som läses.
ui-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
  }
ui-saved = Sparat
ui-media = Dit larm skickas
ui-media-mail = E-post
ui-media-webhook = Webhook
ui-media-on = Inställd
ui-media-off = Inte inställd
ui-media-what = Larm visas alltid här. E-post och webhook ställs in i serverns konfiguration.
ui-copy-title = Original eller kopia
ui-copy-here = Den här installationens adress
ui-copy-known = Den riktiga installationens adress
ui-copy-what = När adressen ändras kan det här vara en kopia gjord för test. Den säger då inget till Amazon förrän en administratör talar om vilken som är den riktiga, så att en kopia aldrig bekräftar eller avbryter riktiga ordrar.
ui-copy-banner-label = Det här är en kopia
ui-copy-banner = Det här är en kopia: inget läses från Amazon och inget skickas dit.
ui-copy-banner-means = Den sattes upp på { $known } och körs på { $here }.
ui-copy-role = En administratör kan säga att den är den riktiga.
ui-copy-confirm = Den här kopian är den riktiga
ui-copy-confirm-title = Är den här kopian den riktiga?
ui-copy-confirm-means = Från och med då läser { $here } dina ordrar hos Amazon och bekräftar leveranser där.
ui-copy-confirm-first = Stoppa först installationen på { $known }: två stycken skulle bekräfta samma ordrar.
ui-secret = Applikationens klienthemlighet
ui-secret-unused = Den har inte använts än.
ui-secret-made = Skapad
ui-secret-lapses = Upphör
ui-secret-left = Kvar
ui-secret-refused = Nekad sedan
ui-days-left = { $count ->
    [0] Har upphört
    [one] { $count } dag kvar
   *[other] { $count } dagar kvar
  }

## Webhooks (ui-webhook-…, webhook-…)

ui-webhooks = Webhooks
ui-webhooks-lead = Andra system som får veta vad som händer med dina ordrar: varje ändring skickas signerad till deras adress.
ui-webhooks-none = Ingen meddelas än
ui-webhooks-none-means = Lägg till en adress, så anropas den när något händer med en order: när en Commerce-order skapas, när allt har skickats, när någon behöver ta hand om den.
ui-webhooks-role = En administratör kan se och ändra vilka som meddelas.
ui-webhook = Webhook
ui-webhook-gone = Den här webhooken finns inte längre
ui-webhook-add = Lägg till webhook
ui-webhook-url = Adress
ui-webhook-url-hint = https:// och dit ditt system lyssnar
ui-webhook-events = Meddela när
ui-webhook-event-ORDER_CREATED = En Commerce-order skapas
ui-webhook-event-ORDER_UPDATED = Något annat ändras
ui-webhook-event-ORDER_SHIPPED = Allt har skickats
ui-webhook-event-ORDER_CANCELED = Den avbryts
ui-webhook-event-ORDER_BLOCKED = Den väntar på en person
ui-webhook-hears = Meddelas om
ui-webhook-hears-ORDER_CREATED = Skapad
ui-webhook-hears-ORDER_SHIPPED = Skickad
ui-webhook-hears-ORDER_CANCELED = Avbruten
ui-webhook-hears-ORDER_BLOCKED = Väntar på en person
ui-webhook-hears-ORDER_UPDATED = Övriga ändringar
ui-webhook-state = Läge
ui-webhook-well = Fungerar
ui-webhook-failing = Svarar inte
ui-webhook-paused = Pausad
ui-webhook-failing-since = Har inte svarat sedan
ui-webhook-resumes = Nästa anrop
ui-webhook-waiting = Väntar
ui-webhook-blocked = Uppgivna
ui-webhook-created = Tillagd
ui-webhook-test = Skicka ett prov
ui-webhook-arrived = Provet kom fram
ui-webhook-not-arrived = Provet kom inte fram
ui-webhook-pause = Pausa
ui-webhook-resume = Återuppta
ui-webhook-pause-means = En pausad webhook får inte veta vad som händer under tiden.
ui-webhook-edit = Ändra
ui-webhook-delete = Ta bort
ui-webhook-delete-title = Ta bort denna webhook?
ui-webhook-delete-means = { $url } meddelas inte längre, och loggen försvinner. Det som ännu väntar skickas inte.
ui-webhook-rotate = Ny hemlighet
ui-webhook-rotate-title = Skapa en ny hemlighet?
ui-webhook-rotate-means = Under ett dygn signeras med båda, så att ditt system kan gå över utan att missa något.
ui-webhook-changes-over = Den förra signerar till
ui-webhook-secret = Hemlighet
ui-webhook-secret-title = Spara hemligheten nu
ui-webhook-secret-means = Med den kontrollerar ditt system att ett anrop kommer härifrån. Den kan inte visas igen.
ui-webhook-secret-kept = Jag har sparat den
ui-deliveries = Leveranser
ui-deliveries-none = Inget har skickats än
ui-deliveries-none-so = Inga sådana leveranser
ui-deliveries-any = Alla
ui-delivery-event = Händelse
ui-delivery-at = Hände
ui-delivery-order = Order
ui-delivery-state = Läge
ui-delivery-state-WAITING = Väntar
ui-delivery-state-DELIVERED = Levererad
ui-delivery-state-BLOCKED = Uppgiven
ui-delivery-outcome = Utfall
ui-delivery-tries = Försök
ui-delivery-next = Nästa försök
ui-delivery-again = Skicka igen
ui-delivery-again-of = Skicka igen: { $event }
webhook-delivered = Mottagen: HTTP { $status }.
webhook-waiting = { $attempts ->
    [0] Inget försök än.
   *[other] Nya försök görs automatiskt.
  }
webhook-exhausted = Uppgiven efter fem dagar.
webhook-trial = För ett prov görs inga nya försök.
webhook-failed-answer = Svaret blev HTTP { $status }.
webhook-failed-unreachable = Ingen svarar på adressen.
webhook-failed-timeout = Inget svar kom i tid.
webhook-failed-tls = Certifikatet går inte att lita på.
webhook-failed-private = Adressen leder in i vårt eget nät, vilket bara driften kan tillåta.
webhook-failed-unexpected = Något gick fel hos oss; serverns logg säger vad.

## Användare, API-nycklar och vem som gjort vad (ui-user-…, ui-token-…, ui-access-…, ui-read-…)

ui-me = Ditt konto
ui-me-lead = Vem du är här, och ditt lösenord.
ui-me-who = Du
ui-users = Användare
ui-users-lead = De som loggar in här. Det du ändrar gäller genast, även för den som redan är inloggad.
ui-users-role = En administratör kan se och ändra vilka som får logga in.
ui-users-elsewhere = Användarna loggar in i programmet som den här kanalen ingår i. Deras uppgifter, roller och lösenord sköts där.
ui-user-name = Namn
ui-user-name-hint = Syns i ordrarnas historik
ui-user-role = Roll
ui-user-may = Får
ui-role-means-ADMIN = allt, även inställningar, användare och nycklar
ui-role-means-OPERATOR = arbeta med ordrar och se vilka köparna är
ui-role-means-VIEWER = titta, utan personuppgifter
ui-user-state = Läge
ui-user-state-on = Får logga in
ui-user-state-off = Får inte logga in
ui-user-state-locked = Låst
ui-user-state-invited = Inbjuden
ui-user-state-lapsed = Behöver en länk
ui-user-last-login = Senaste inloggning
ui-user-never = Aldrig
ui-user-you = (du)
ui-user-add = Lägg till användare
ui-user-add-means = Användaren väljer själv sitt lösenord med en länk, som du får i nästa steg och lämnar vidare.
ui-user-change = Ändra
ui-user-change-of = Ändra { $name }
ui-user-role-means = Användaren loggas ut och får logga in på nytt med den andra rollen.
ui-user-keep-tokens = { $count ->
    [one] Låt nyckeln som användaren skapat gälla, även om den får mer än användaren
   *[other] Låt de { $count } nycklar som användaren skapat gälla, även de som får mer än användaren
  }
ui-user-invite = Ny länk
ui-user-invite-means = Användaren har inte valt något lösenord än. En ny länk ersätter den förra.
ui-user-reset = Länk för nytt lösenord
ui-user-reset-means = Glömt lösenordet? Med en länk kan användaren välja ett nytt. Det gamla gäller tills dess.
ui-user-unlock = Lås upp
ui-user-allow = Tillåt inloggning igen
ui-user-leave = Stäng av
ui-user-leave-means = { $name } loggas ut genast och kan inte längre logga in. Det som gjorts finns kvar i historiken. Nycklar som användaren skapat spärras.
ui-user-link = Länk
ui-user-link-title = En länk till { $name }
ui-user-link-now = Kopiera länken nu
ui-user-link-means = Lämna den på ett sätt som bara användaren kan läsa. Den gäller en gång, till { $until }, och kan inte visas igen.
ui-user-link-kept = Jag har kopierat den
ui-welcome-title = Välj ett lösenord
ui-welcome-lead = Välkommen, { $name }
ui-welcome-submit = Spara och logga in
ui-welcome-over = Länken gäller inte längre
ui-welcome-over-remedy = Den är använd, äldre än 72 timmar eller ersatt av en nyare. Be en administratör om en ny.
ui-password-own = Ditt lösenord
ui-password-current = Nuvarande lösenord
ui-password-new = Nytt lösenord
ui-password-again = Nytt lösenord en gång till
ui-password-hint = Minst { $characters } tecken
ui-password-short = Det är för kort: minst { $characters } tecken.
ui-password-differs = De två är inte lika.
ui-password-means = Du loggas ut överallt annars där du är inloggad.
ui-password-change = Byt lösenord
ui-password-changed = Lösenordet är bytt
ui-tokens = API-nycklar
ui-tokens-lead = Program som läser eller ändrar något här, vart och ett med en egen nyckel.
ui-tokens-role = En administratör kan se och ändra vilka program som släpps in.
ui-tokens-none = Inget program släpps in
ui-tokens-none-means = Skapa en nyckel för varje program som ska använda API:et, så att de kan skiljas åt och stoppas var för sig.
ui-tokens-none-over = Ingen nyckel har spärrats eller gått ut
ui-tokens-working = Gäller
ui-tokens-over = Spärrade eller utgångna
ui-token = Nyckel
ui-token-add = Skapa nyckel
ui-token-now = Kopiera nyckeln nu
ui-token-means = Programmet skickar med den i varje anrop. Den kan inte visas igen.
ui-token-kept = Jag har kopierat den
ui-token-state = Vilka nycklar
ui-token-name = Programmets namn
ui-token-name-hint = Syns i ordrarnas historik
ui-token-hint = Börjar med
ui-token-made = Skapad
ui-token-by-shell = på servern
ui-token-used = Senast använd
ui-token-ends = Går ut
ui-token-endless = Aldrig
ui-token-days = { $count ->
    [one] Om { $count } dag
   *[other] Om { $count } dagar
  }
ui-token-expired = Utgången
ui-token-revoked = Spärrad
ui-token-revoke = Spärra
ui-token-revoke-of = Spärra { $name }
ui-token-revoke-title = Spärra nyckeln?
ui-token-revoke-means = { $name } nekas från och med nästa anrop. En spärrad nyckel gäller aldrig igen.
ui-access-log = Åtkomstlogg
ui-access-lead = Vem som läst personuppgifter och vem som släppt in vem. Sparas i 12 månader som Amazons dataskyddspolicy kräver.
ui-access-role = En administratör kan se vem som läst och ändrat vad.
ui-access-readings = Lästa personuppgifter
ui-access-changes = Användare och nycklar
ui-access-none = Ingen har läst personuppgifter än
ui-access-none-of = Ingen har läst orderns personuppgifter
ui-access-changes-none = Inget har ändrats än
ui-access-find = Amazons ordernummer
ui-access-when = När
ui-access-who = Vem
ui-access-what = Vad
ui-access-whose = Gäller
ui-access-more = { $count ->
    [one] och en till
   *[other] och { $count } till
  }
ui-read-by = Vilka som sett köparens uppgifter
ui-read-by-nobody = Ingen än så länge.
ui-read-by-more = { $count ->
    [one] En till
   *[other] { $count } till
  }
ui-read-NAME = namn
ui-read-EMAIL = e-post
ui-read-ADDRESS = adress och telefon
ui-read-COMPANY = företag och skattenummer
ui-read-GIFT = gåvohälsningar och anpassningar
ui-read-DELIVERY = leveransanvisningar
ui-read-from-user = i gränssnittet
ui-read-from-token = via API:et
ui-read-from-host = i det omgivande programmet

## A store's connection

ui-connection = Anslutning
ui-connect-consent = Du kommer till Seller Central. Logga in där som butikens säljare och ge ditt samtycke; Amazon skickar dig sedan tillbaka hit.
ui-connect-go = Anslut till Amazon
ui-connect-renew = Förnya auktoriseringen
ui-connect-private = Använd en privat applikations refresh token i stället
ui-connect-token = Anslut med token
ui-connect-asks = Amazon tillfrågas om token duger.
ui-returned-connected = Butiken är ansluten till Amazon.
ui-returned-refused = Butiken kunde inte anslutas
ui-authorisation = Auktorisering
ui-authorisation-lost = Godtas inte
ui-notifications = Aviseringar
ui-notifications-ON = På
ui-notifications-OFF = Av
ui-notifications-WANTED = Ställs in
ui-notifications-REFUSED = Nekade
ui-notifications-last = Den senaste kom
ui-notifications-wanted = Låt Amazon avisera oss om ändringar.
ui-notifications-shared = Gäller alla butiker som säljaren har i regionen.
ui-check = Kontrollera anslutningen
ui-check-means = Prövar varje del av det som Amazon låter kanalen göra och säger vilken roll som saknas. Det kostar några anrop.
ui-check-run = Kontrollera nu
ui-check-running = Kontrollerar
ui-check-asks = Amazon tillfrågas om en sak i taget, vilket tar några sekunder.
ui-check-ok = Fungerar:
ui-check-bad = Fungerar inte:
ui-about-store = Om butiken
ui-store-edit = Ändra { $store }
ui-store-fixed = Marknadsplats och Commerce-butik kan inte ändras.
ui-store-delete = Radera butiken
ui-store-delete-of = Ta bort { $store }
ui-store-delete-title = Vill du radera { $store }?
ui-store-delete-means = Dess inställningar, ordrar och loggar i kanalen raderas, och auktoriseringen likaså om ingen annan butik använder det. Det går inte att få tillbaka.
ui-store-delete-stays = Ordrar i Commerce och hos Amazon är kvar som de är.
ui-store-delete-name = Skriv butikens namn för säkerhets skull: { $store }
ui-store-delete-do = Radera för gott
ui-deleting-means = Butiken raderas. Den försvinner av sig själv.
ui-import = Importera ordrar för hand
ui-import-means = Ordrar kommer av sig själva. Här hämtar du dem som utelämnades, eller en som du inte vill vänta på.
ui-left-out-orders = { $count ->
    [one] En utelämnad order
   *[other] { $count } utelämnade ordrar
  }
ui-left-out-import = Importera ordern
ui-backlog = Kvar att läsa
ui-import-by-numbers = Efter nummer
ui-import-by-range = Efter köpdag
ui-import-numbers = Amazons ordernummer
ui-import-numbers-hint = Till exempel 902-3159896-1390916; flera skrivs på egna rader.
ui-import-go = Importera
ui-range-from = Köpta från och med
ui-range-to = Köpta till och med

## En butiks regler

ui-rules = Regler
ui-rules-open = Regler för ordrar
ui-rules-lead = Reglerna gås igenom uppifrån och ned för varje order som inte finns i Commerce än. Vill två regler olika saker gäller den övre.
ui-rules-none = Inga regler än.
ui-rules-none-means = En regel håller kvar ordrar, märker dem eller gör att de skapas på ett annat sätt när villkoren är uppfyllda.
ui-rules-history = Historik
ui-rules-in-force = Gäller nu
ui-rules-count = { $count ->
    [0] Inga regler
    [one] En regel
   *[other] { $count } regler
}
ui-rules-went-back = Tillbaka till version { $number }.
ui-rules-go-back = Gå tillbaka hit
ui-rules-go-back-to = Gå tillbaka hit: version { $number }
ui-rules-go-back-ask = Gå tillbaka till version { $number }?
ui-rules-go-back-means = { $count ->
    [0] Butiken får inga regler, precis som då.
    [one] Butiken får den enda regel den hade då.
   *[other] Butiken får de { $count } regler den hade då.
} Det som finns nu ligger kvar i historiken. Ordrar som inte finns i Commerce än avgörs på nytt.
ui-rule-new = Ny regel
ui-rule-change = Ändra en regel
ui-rule-unknown = Regeln finns inte längre.
ui-rule-up = Flytta upp { $name }
ui-rule-down = Flytta ned { $name }
ui-rule-when = När
ui-rule-then = Då
ui-rule-and = och
ui-rule-or = eller
ui-rule-every-order = varje order
ui-rule-quoted = ”{ $value }”
ui-rule-stops = Därefter inga fler regler
ui-rule-state = Ska den gälla?
ui-rule-state-DRAFT = Utkast
ui-rule-state-ACTIVE = Aktiv
ui-rule-state-PAUSED = Pausad
ui-rule-state-means-DRAFT = Den sparas men gör inget än.
ui-rule-state-means-ACTIVE = Den gäller genast. Ordrar som inte finns i Commerce än avgörs på nytt.
ui-rule-state-means-PAUSED = Den sparas men gör inget förrän du aktiverar den.
ui-rule-pause = Pausa
ui-rule-pause-name = Pausa { $name }
ui-rule-activate = Aktivera
ui-rule-activate-name = Aktivera { $name }
ui-rule-delete = Ta bort
ui-rule-delete-name = Ta bort { $name }
ui-rule-delete-ask = Ta bort regeln ”{ $name }”?
ui-rule-delete-means = Den går att hämta tillbaka från historiken.
ui-rule-name = Namn
ui-rule-name-hint = Namnet syns i orderns tidslinje.
ui-rule-when-title = När gäller den?
ui-rule-then-title = Vad händer då?
ui-rule-group = Grupp av villkor
ui-rule-join = Hur villkoren hör ihop
ui-rule-join-all = Alla dessa stämmer
ui-rule-join-any = Minst ett av dessa stämmer
ui-rule-no-conditions = Utan villkor gäller regeln varje order.
ui-rule-add-condition = Lägg till villkor
ui-rule-add-group = Lägg till grupp
ui-rule-group-remove = Ta bort gruppen
ui-rule-remove = Ta bort: { $name }
ui-rule-field = Titta på
ui-rule-operator = Jämför
ui-rule-from = från
ui-rule-to = till
ui-rule-currency = Valuta
ui-rule-any-currency = valfri valuta
ui-rule-hours = timmar
ui-rule-one-a-line = ett per rad
ui-rule-note-line = Stämmer när det stämmer för någon av orderns rader.
ui-rule-note-personal = Personuppgift: ordern sparar bara om det stämde.
ui-rule-note-country = Två bokstäver, till exempel SE.
ui-rule-note-time-left = Under 0 när sista skickdatum har passerat.
ui-rule-note-pattern = Till exempel ^AB-\d+$ för AB- och siffror, eller röd|blå för endera.
ui-rule-action = Åtgärd
ui-rule-add-action = Lägg till åtgärd
ui-rule-stops-tick = Titta därefter inte på fler regler.
ui-rule-stops-hint = Annars gås reglerna nedanför också igenom.
ui-rule-save = Spara…
ui-rule-save-title = Spara regeln
ui-rule-try = Prova på en order
ui-rules-try = Prova reglerna på en order
ui-rules-try-which = Vilka regler
ui-rules-try-all = Alla aktiva, i sin ordning
ui-rules-try-matching = { $count ->
    [0] Ingen regel stämmer.
    [one] En regel stämmer.
   *[other] { $count } regler stämmer.
  }
ui-rules-try-stopped = Reglerna efter den sista här prövas inte, för den stoppar.
ui-rule-try-number = Amazons ordernummer
ui-rule-try-ask = Prova
ui-rule-try-wrong = Regeln går inte att prova så här. Vad som är fel står ovanför.
ui-rule-try-matches = Regeln gäller.
ui-rule-try-differs = Regeln gäller inte.
ui-rule-try-unreached = Inte prövad: en regel ovanför gäller och stoppar.
ui-rule-try-seen = (ordern: { $seen })
ui-rule-try-hidden = (personuppgift, visas inte)
ui-rule-try-clashes = Reglerna är oense.

## The ledger

ui-ledger = Liggare
ui-ledger-lead = Beviset för att ingen order har missats: det som Amazon rapporterar, jämfört med det som finns här.
ui-ledger-open = Liggare: finns varje order här?
ui-ledger-proof = Beviset
ui-ledger-audited-to = Alla ändringar kontrollerade till
ui-ledger-next-audit = Nästa granskning
ui-ledger-source-REPORT = med Amazons egen orderrapport
ui-ledger-source-SEARCH = med en andra sökning
ui-ledger-open-orders = { $count ->
    [one] En order är inte redovisad
   *[other] { $count } ordrar är inte redovisade
  }
ui-ledger-open-more = { $count ->
    [one] En till visas inte.
   *[other] { $count } till visas inte.
  }
ui-ledger-days = Dag för dag
ui-ledger-quiet = Amazon rapporterar inga ordrar från de här { $count } dagarna
ui-ledger-days-none = Inga dagar än
ui-ledger-days-what = Köpdagar så som marknadsplatsen räknar dem ({ $zone }). Inte importerade är ordrar som utelämnades vid anslutningen, andra säljkanalers ordrar och de som Amazon självt ännu inte har skickat.
ui-ledger-reported = Rapporterade
ui-ledger-accounted = Redovisade
ui-ledger-imported = Importerade
ui-ledger-sightings = Inte importerade
ui-ledger-said = I ord
ui-ledger-whole = Fullständig
ui-ledger-missing = { $count } saknas
ui-audit = Granska nu
ui-audit-means = Jämför ordrar som köptes de här dagarna, högst 30, med Amazons egen rapport. Det som saknas hämtas genast.
ui-audit-go = Granska nu
ui-audit-begun = Granskningen har börjat. Amazon behöver några minuter för rapporten; resultatet visas nedan.
ui-audits = Granskningar
ui-audits-none = Ingen granskning än.
ui-audit-purpose-CONNECT = Dagarna före anslutningen
ui-audit-purpose-SCHEDULE = Regelbunden granskning
ui-audit-purpose-PERSON = På begäran
ui-audit-purpose-IMPORT = Import efter köpdag
ui-audit-state-WANTED = Väntar
ui-audit-state-REQUESTED = Hos Amazon
ui-audit-state-DONE = Klar
ui-audit-state-FAILED = Misslyckad
ui-sweeps = Synkningar
ui-sweeps-none = Ingen synkning än.
ui-sweep-started = Började
ui-sweep-kind = Slag
ui-sweep-kind-CHANGES = Ändringar
ui-sweep-kind-SHIPPABLE = Redo att skickas
ui-sweep-kind-DEEP = Andra genomgång
ui-sweep-kind-PROOF = Paket som läses tillbaka
ui-sweep-covers = Täcker ändringar
ui-sweep-pages = Sidor
ui-sweep-news = Nya
ui-sweep-outcome = Resultat
ui-sweep-running = Pågår
ui-sweep-complete = Fullständig
ui-sweep-given-up = Avbruten: { $why }
ui-sweep-numbers = { $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
  }, { $orders ->
    [one] 1 order
   *[other] { $orders } ordrar
  }, { $news ->
    [one] 1 ny
   *[other] { $news } nya
  }

## Products

ui-products = Produkter
ui-products-count = { $count ->
    [one] { $count } produkt
   *[other] { $count } produkter
  }
ui-products-search = Sök på SKU eller namn
ui-products-none = Inga produkter än
ui-products-none-match = Ingen produkt stämmer med sökningen
ui-products-none-why = En Amazonorder kan bara bli en Commerce-order när dess SKU:er finns som produkter här.
ui-product-add = Lägg till en produkt
ui-product-edit = Produkten { $sku }
ui-product-name = Namn
ui-product-state = Läge
ui-product-in-stock = I lager
ui-product-out-of-stock = Slut i lager
ui-product-unmanaged = Lager räknas inte
ui-product-disabled = Avstängd
ui-product-enabled = Påslagen: får beställas
ui-manage-stock = Räkna lager: håll reda på antalet och sluta vid noll
ui-quantity = Antal
ui-quantity-hint = Enheter i lager, före reservationer.
ui-reserved-count = Reserverat
ui-available = Tillgängligt
ui-sku-hint = Samma som säljarens SKU hos Amazon.

## Kunder, butiker och statusar i Commerce

ui-commerce = Commerce
ui-customers = Kunder
ui-customers-count = { $count ->
    [one] { $count } kund
   *[other] { $count } kunder
  }
ui-customers-search = Kundnummer eller hela e-postadressen
ui-customers-search-number = Kundnummer
ui-customers-search-how = Sök på kundnumret eller på hela e-postadressen.
ui-customers-none = Inga kunder än
ui-customers-none-match = Ingen sådan kund
ui-customers-none-why = Konton läggs upp när en butiks orderinställningar säger det. Annars är köparna gäster.
ui-customers-all = Alla kunder
ui-customer-title = Kund { $number }
ui-customer-unknown = Det finns ingen kund { $number }
ui-customer-number = Nummer
ui-customer-name = Namn
ui-customer-origin = Från
ui-customer-from-amazon = Amazonorder
ui-customer-from-amazon-means = Kontot kom till med en Amazonorder: namn och adresser raderas tillsammans med personuppgifterna i dess sista order.
ui-customer-own = Commerce
ui-customer-own-means = Ert eget konto: det finns kvar när uppgifterna i dess Amazonordrar raderas.
ui-customer-last-order = Senaste order
ui-customer-no-orders = Inga ordrar än.
ui-customer-addresses = Adresser
ui-customer-GUEST = Enligt orderinställningarna läggs inga konton upp.
ui-customer-NO_EMAIL = Amazon lämnade ingen e-postadress att lägga upp ett konto med.
ui-customer-FOUND = Köparen hade redan kontot.
ui-customer-CREATED = Kom till med den här ordern.
ui-invoice = Faktura
ui-invoice-none = Ingen
ui-invoice-offline = Amazon tog betalt.
ui-invoice-title = Faktura { $number }
ui-invoice-lead = Skapades utan betalning här när ordern lades upp. Den har inte skickats till någon.
ui-invoice-without = Order { $number } har ingen faktura
ui-invoice-date = Fakturadatum
ui-invoice-line = Summa med frakt och skatt
ui-invoice-paid = Betald via Amazon, referens { $reference }. Inget återstår att betala.
ui-invoice-credit = Krediterat { $day }, { $number }
ui-invoice-refund = Återbetalt { $day }, { $number }
ui-stock-source = Lagerställe
ui-tags = Etiketter
ui-made-of = Består av
ui-commerce-settings = Butiker och statusar
ui-commerce-settings-lead = Era egna ord i Commerce. Varje Amazonbutiks orderinställningar väljer bland dem.
ui-commerce-stores = Butiker
ui-commerce-stores-lead = Ordrarna från en Amazonbutik hör till en av de här. Butiker på samma webbplats delar kunder.
ui-commerce-store-add = Lägg till en butik
ui-commerce-store-edit = Butiken { $name }
ui-commerce-store-name = Namn
ui-commerce-statuses = Orderstatusar
ui-commerce-statuses-lead = Vad en ny order kan börja med, och vart den går sedan.
ui-commerce-status-add = Lägg till en status
ui-commerce-status-edit = Statusen { $label }
ui-status-label = Benämning
ui-status-state = Betydelse
ui-status-state-hint = Kan inte ändras när statusen väl finns.
ui-status-make-default = Ordrar får den här statusen av sig själva
ui-status-is-default = Ordrar får den här statusen av sig själva, tills en annan tar över.
ui-commerce-state-NEW = Ny: inget har gjorts än
ui-commerce-state-PROCESSING = Under behandling
ui-commerce-state-COMPLETE = Klar: allt har skickats
ui-commerce-state-CANCELED = Annullerad
ui-code = Kod
ui-code-hint = Små bokstäver, siffror, - och _. Den ändras aldrig.
ui-code-fixed = Koden ändras aldrig.
ui-website = Webbplats
ui-website-of = webbplats { $website }
ui-website-hint = Kunderna hör till en webbplats.
ui-default = Standard

## Lager

ui-nav-stock = Lager
ui-stock = Lager
ui-stock-lead = Det som väntande Amazon-ordrar håller borta från lagret som kan säljas. En reservation går över till Commerce-ordern, eller lämnas tillbaka.
ui-stock-sections = Delar av lagersidan
ui-stock-held = Reserverat nu
ui-stock-moves = Rörelser
ui-stock-comparisons = Jämförelser
ui-stock-find = Öppna en SKU
ui-stock-open = Öppna
ui-stock-none = Inget är reserverat
ui-stock-none-why = En butik reserverar lager för väntande ordrar när inställningen ”Reserve Quantity” är vald.
ui-stock-no-moves = Inga rörelser än
ui-stock-no-such = Varken Commerce eller liggaren känner till { $sku }
ui-stock-no-such-why = Stora och små bokstäver räknas.
ui-stock-sku = SKU
ui-stock-units = Enheter
ui-stock-orders = Ordrar
ui-stock-since = Sedan
ui-stock-when = När
ui-stock-what = Vad
ui-stock-in-commerce = I Commerce
ui-stock-in-ledger = I liggaren
ui-stock-on-hand = I lager
ui-stock-held-here = Reserverat för väntande Amazon-ordrar
ui-stock-held-elsewhere = Reserverat av andra
ui-stock-reserved = Reserverat av ordrar
ui-stock-available = Tillgängligt
ui-stock-unmanaged = Produktens lager räknas inte: den kan alltid säljas, och inget reserveras.
ui-stock-ever-held = Reserverat totalt
ui-stock-became = Gick över till ordrar
ui-stock-released = Lämnat tillbaka
ui-stock-expired = Lämnat tillbaka efter för lång tid
ui-stock-still-held = Reserverat nu
ui-stock-move-HOLD = Reserverat
ui-stock-move-BECOME = Gick över till ordern
ui-stock-move-RELEASE = Lämnat tillbaka
ui-stock-move-EXPIRE = Gick ut
ui-stock-compare = Jämför nu
ui-stock-comparing = Commerce tillfrågas om vad som hålls där.
ui-stock-comparisons-lead = Varje natt jämförs liggarens öppna reservationer med det som Commerce har reserverat. Det som skiljer sig rättas.
ui-stock-no-comparisons = Inte jämfört än
ui-stock-hold = Reserverat lager

## Help

ui-help = Hjälp och introduktion
ui-help-lead = Vad som sker av sig självt, vad som är ditt att göra, och hur du kommer i gång.
ui-help-contents = På denna sida
ui-help-how = Så fungerar det
ui-help-tasks = Vanliga arbetsmoment
ui-help-setup = Innan ordrarna kommer
ui-help-merchant = Ordrar som du skickar (FBM)
ui-help-merchant-1 = En order är Pending tills Amazon har kontrollerat betalningen. Den lagras men är dold; statusfiltret i orderlistan visar den.
ui-help-merchant-2 = När den blir Unshipped visas den, och blir en Commerce-order om butikens inställningar, skapandetabell, regler och lager tillåter det.
ui-help-merchant-3 = Du skickar den i Commerce. Varje paket meddelas Amazon genast och läses tillbaka därifrån. När allt har gått i väg är Commerce-ordern Complete och Amazons order Shipped.
ui-help-amazon = Ordrar som Amazon skickar (FBA)
ui-help-amazon-1 = De finns inte här förrän Amazon har skickat dem: Amazon håller det lagret, och ditt eget påverkas aldrig.
ui-help-amazon-2 = Då skapas Commerce-ordern som Complete med Amazons paket, om skapandetabellen säger det. Köparens e-postadress saknas när Amazon inte lämnar ut någon.
ui-help-statuses = Vad en status betyder
ui-help-statuses-1 = Statusen är den som Amazon anger: Pending, Pending Availability, Unshipped, Partially Shipped, Shipped, Canceled eller Unfulfillable. Två är kanalens egna.
ui-help-statuses-2 = Completed: Amazon rapporterar Shipped och Commerce-ordern är Complete, så båda sidor är överens.
ui-help-statuses-3 = Error: något misslyckades som ingen hade väntat sig. Senaste händelsen säger vad; ordern lämnar statusen av sig själv när orsaken är borta.
ui-help-statuses-4 = En stoppad order behåller Amazons status och är dessutom markerad.
ui-help-reserved = Vad Reserverad betyder
ui-help-reserved-1 = Ja, så länge orderns antal är borta från lagret som kan säljas: reserverat medan ordern väntar, sedan av dess Commerce-order, eller skickat med paketen.
ui-help-reserved-2 = Väntande ordrar reserverar lager bara där orderinställningarna säger det. Reservationen går över till Commerce-ordern, så inget räknas två gånger, och lämnas tillbaka om ordern annulleras.
ui-help-reserved-3 = Nej: inget togs, för att inställningarna säger så, för att det fanns för lite, eller för att Amazon skickar ordern.
ui-help-dates = Skicka senast, och Amazons sista dag
ui-help-dates-1 = Sista dagen att skicka är Amazons. Skicka senast är den sista hämtningen före den, enligt butikens kalender över arbetsdagar och stopptider.
ui-help-dates-2 = Sena paket räknas mot ditt konto. Listan visar det mest brådskande först, och vad som står i vägen.
ui-help-delay = Hur snart en order syns
ui-help-delay-1 = Kanalen söker hos Amazon med några minuters mellanrum, inom en kvot som säljarens alla butiker i en region delar. Med Amazons aviseringar får den veta ändringar inom några sekunder.
ui-help-delay-2 = Det beror alltså på det schemat, på Amazons egen handläggningstid och på hur mycket som är kvar att läsa. På butikens sida står när Amazon lästes senast och läses nästa gång. Synka nu frågar genast.
ui-help-ship = Skicka en order
ui-help-ship-1 = Öppna Commerce-ordern, fyll i fraktbolag och spårningsnummer och skicka. Spårningsnumret går till Amazon av sig självt. Följesedlar skrivs ut från orderlistan.
ui-help-ship-2 = Ett paket står först i kö, är skickat när Amazon har tagit emot uppgifterna och bekräftat när de har lästs tillbaka från Amazon.
ui-help-ship-3 = Det som inte är klart kan vänta: fördela enheterna på flera paket, vart och ett med sitt nummer. Ordern är Partially Shipped tills det sista har gått i väg.
ui-help-upload = Skicka många ordrar på en gång
ui-help-upload-1 = Ladda upp en fil med ordernummer, fraktbolag och spårningsnummer. Den kontrolleras först, och varje rad får sitt svar.
ui-help-carriers = Ett fraktbolag som Amazon inte känner till
ui-help-carriers-1 = Dess paket väntar, och det syns: de blir aldrig Other av sig själva. Ange en gång på sidan för fraktbolag vad Amazon ska få veta, så går de i väg.
ui-help-correct = Ett felaktigt spårningsnummer
ui-help-correct-1 = Rätta det på paketet: Amazon får veta det på nytt under samma referens. Det som Amazon avvisade, eller visar annorlunda, finns bland paketen som behöver dig.
ui-help-attention = En order som är stoppad
ui-help-attention-1 = Den kunde inte bli en Commerce-order, till exempel för att en produkt saknas, är avstängd eller är slut. Stoppade ordrar står samlade efter orsak, med det som hjälper.
ui-help-attention-2 = När orsaken är borta prövas ordern på nytt av sig själv, senast vid nästa synkning, eller genast med knappen på ordersidan.
ui-help-missing = En order som verkar saknas
ui-help-missing-1 = Öppna butikens liggare: den jämför Amazons egen rapport med det som finns här, dag för dag, och nämner varje order som inte finns här och varför.
ui-help-missing-2 = Det som fanns före anslutningen i en annan status än Unshipped importeras inte av sig självt, och inte heller det som Amazon skickar åt dig förrän det är skickat. Importera det med dess nummer på butikens sida.
ui-help-missing-3 = Amazons ordersida och dess sökning kan skilja sig åt med några minuter. Det som rapporten nämner men sökningen inte visar hämtas med sitt nummer.
ui-help-cancel = Avbeställa en order
ui-help-cancel-1 = En order som är Unshipped avbeställs på sin egen sida här, i sin helhet och med ett skäl. Amazon tar emot det inom några minuter och meddelar köparen; sedan blir Commerce-ordern Canceled och lagret återställs, en enda gång.
ui-help-cancel-2 = Ordrar som är Pending eller Partially Shipped kan bara avbeställas i Seller Central, och en som är Shipped blir en retur där; länken finns på ordersidan. Det som avbeställs där upptäcks vid nästa synkning.
ui-help-wish = Köparen vill avbeställa
ui-help-wish-1 = Det står på ordern, och inget av den skickas förrän du har svarat på dess sida. Säg ja, så avbeställs den hos Amazon med köparens skäl. Säg nej, och skriv till köparen: hos Amazon går det inte att avböja.
ui-help-refund = Återbetalningar och returer
ui-help-refund-1 = Bokför återbetalningen på Commerce-ordern: per rad och frakt, aldrig mer än vad som är kvar, och vilka varor som kom tillbaka i lager. Då känner Commerce och orderns tidslinje till den.
ui-help-refund-2 = Själva pengarna betalas tillbaka i Seller Central, där också returer hanteras: Amazon tog betalt och låter inget program betala tillbaka. Länken finns bredvid återbetalningen.
ui-help-invoice = Fakturan till en order
ui-help-invoice-1 = Commerce skapar en faktura tillsammans med ordern, eftersom Amazon har tagit betalt. Numret på Commerce-orderns sida öppnar den, färdig att skriva ut, med det som har återbetalats sedan dess.
ui-help-comment = Lämna en kommentar
ui-help-comment-1 = Längst ned på Commerce-orderns sida, för dig och dina kollegor: den står i historiken med ditt namn och tiden. Köparen får den aldrig. Köparens uppgifter hör inte hemma där, eftersom kommentaren finns kvar när de raderas.
ui-help-email = Skriva till köparen
ui-help-email-1 = Använd e-postadressen på ordern: den är Amazons egen och skickar meddelandet vidare. Mejl om leveransen kommer från Amazon och aldrig härifrån.
ui-help-address = En svår adress
ui-help-address-1 = Adressen visas i den form som transportörerna vill ha, med Amazons egen bredvid när den skiljer sig. Går den inte att leverera till, fråga köparen i Seller Central och rätta den på orderns sida innan Commerce-ordern skapas.
ui-help-off = En butik som bara tittar på
ui-help-off-1 = När importen av Amazonordrar är avstängd visas ordrarna bara för granskning och hanteras i Seller Central, dit deras nummer leder. Det som kom under tiden skapas senare bara om någon ber om det.
ui-help-off-2 = En butik som observeras läser och bedömer allt men skriver inget, tills en administratör aktiverar den.

### Server sentences

## The timeline (event-<code>)

event-received = Mottagen från Amazon.
event-status = Amazons status är nu { $amazon_status }.
event-canceled = Amazon annullerade ordern.
event-completed = Amazon och Commerce är överens: ordern är slutförd.
event-observed = Skulle skapas i Commerce. Butiken bara observerar tills du aktiverar den.
event-created = Commerce-order { $number } skapad, { $total } { $currency }.
event-customer-found = Köparen har redan ett konto i Commerce: kund { $number }.
event-customer-created = Ett konto lades upp i Commerce för köparen: kund { $number }.
event-customer-none = Lagd som gästorder: Amazon lämnade ingen e-postadress att lägga upp ett konto med.
event-invoiced = Amazon har fakturerat betalningen. Commerce skapade faktura { $number } för den.
event-create-failed = Commerce-ordern kunde inte skapas ({ $why }). Ett nytt försök görs.
event-close-failed = Commerce-ordern kunde inte avslutas ({ $why }).
event-refunded = Återbetalning { $number } bokförd i Commerce: { $amount } { $currency }{ $returned ->
    [0] .
    [one] , { $returned } artikel tillbaka i lager.
   *[other] , { $returned } artiklar tillbaka i lager.
  } Köparen får pengarna via Seller Central.
event-shipped-elsewhere = Skickad utanför Commerce: order { $number } avslutades med Amazons paket.
event-commerce-status = Commerce-ordern { $number } har fått statusen { $status }, så som orderinställningarna säger.
event-status-failed = Commerce-ordern kunde inte få sin nya status ({ $why }). Nytt försök görs.
event-status-refused = Commerce-ordern { $number } kunde inte få statusen { $status }: den finns inte i Commerce. Rätta det i orderinställningarna.
event-commerce-canceled = Commerce-order { $number } annullerad; lagret är tillgängligt igen.
event-shipped-partly = En del av ordern har skickats i Commerce.
event-shipped-all = Allt har skickats i Commerce.
event-shipped = Paket { $parcel } lämnades till { $carrier } med spårningsnummer { $tracking }.
event-sent-by-amazon = Amazon skickade ett paket med { $carrier }, spårningsnummer { $tracking }.
event-tracking-sent = Paket { $parcel } bekräftat hos Amazon: { $carrier } { $tracking }.
event-carrier-unmapped = Paket { $parcel } väntar: ingen har angett vad Amazon ska få veta om fraktbolaget { $carrier }.
event-carrier-mapped = Paket { $parcel } går vidare till Amazon: fraktbolaget { $carrier } har fått sin koppling.
event-tracking-verified = Amazon visar paket { $parcel } med spårningsnummer { $tracking }.
event-tracking-refused = Amazon nekade paket { $parcel }: { $detail }
event-cancel-asked = Avbokning hos Amazon begärd.
event-cancel-accepted = Amazon godkände avbokningen; ordern läses som bevis.
event-cancel-refused = Amazon har inte avbokat ordern: { $detail }
event-cancel-not-possible = Ordern kunde inte avbokas härifrån.
event-cancel-unproven = Amazon godkände avbokningen, men ordern är inte avbokad.
event-buyer-asked-to-cancel = Köparen vill avboka { $lines ->
    [one] en rad
   *[other] { $lines } rader
}.
event-buyer-wish-declined = Köparens önskan att avboka nekades; paketet går iväg.
event-tracking-failed = Paketet kunde inte bekräftas hos Amazon ({ $why }). Ett nytt försök görs.
event-tracking-different = Amazon visar paket { $parcel } annorlunda än det skickades.
event-tracking-absent = Amazon tog emot paket { $parcel } men visar det inte.
event-tracking-corrected = Paket { $parcel } rättades från { $before } till { $carrier } { $tracking }; Amazon får de nya uppgifterna.
event-tracking-unchanged = Amazon tog emot rättelsen av paket { $parcel } men visar det fortfarande som förut.
event-tracking-already-shipped = Amazon har redan hela ordern som skickad, i andra paket; för paket { $parcel } ({ $tracking }) behövde inget skickas.
event-ruled = { $count ->
    [one] Regeln ”{ $rules }” gäller.
   *[other] Reglerna { $rules } gäller.
}
event-unruled = Ingen regel gäller längre.
event-blocked-product-missing = Inte skapad: produkten { $sku } finns inte i Commerce.
event-blocked-product-disabled = Inte skapad: produkten { $sku } är inaktiverad i Commerce.
event-blocked-out-of-stock = Inte skapad: { $sku } är slut i lager. Beställt: { $quantity }, tillgängligt: { $available }.
event-blocked-totals-missing = Inte skapad: Amazon har inte lämnat beloppen än.
event-blocked-totals-difference = Inte skapad: Amazons delbelopp blir { $ours } { $currency }, men totalen anges till { $amazon } { $currency }.
event-blocked-totals-ambiguous = Inte skapad: Amazons belopp kan tolkas på mer än ett sätt.
event-blocked-totals-currency = Inte skapad: beloppen är i { $currency }, inte i { $expected }.
event-blocked-address-missing = Inte skapad: Amazon har inte lämnat adressen än.
event-address-corrected = Leveransadressen rättades.
event-stock-held = { $quantity } { $quantity ->
    [one] enhet
   *[other] enheter
} reserverades i lagret tills ordern kommer eller annulleras.
event-stock-not-held = Inget reserverades i lagret: { $why ->
    [product-missing] produkten { $sku } finns inte i Commerce.
    [out-of-stock] det finns för lite av { $sku }.
   *[other] Commerce nekade det.
}
event-stock-released = { $quantity } { $quantity ->
    [one] reserverad enhet lämnades
   *[other] reserverade enheter lämnades
} tillbaka till lagret: { $why ->
    [canceled] ordern annullerades.
    [ignored] ordern ska ignoreras.
    [import-off] orderimporten är avstängd.
    [do-not-reserve] butiken reserverar inte för väntande ordrar.
    [changed] ordern behöver ett annat antal, som reserveras härnäst.
   *[other] ordern har inte längre en status som kräver det.
}
event-stock-expired = { $quantity } { $quantity ->
    [one] reserverad enhet lämnades
   *[other] reserverade enheter lämnades
} tillbaka till lagret efter { $days } { $days ->
    [one] dag
   *[other] dagar
}, så länge som butiken tillåter.
event-hold-failed = Lagret kunde inte reserveras ({ $why }). Ett nytt försök görs.
event-release-failed = Det reserverade lagret kunde inte lämnas tillbaka ({ $why }). Ett nytt försök görs.
event-blocked-held-by-rule = Inte skapad: regeln ”{ $rule }” håller kvar den.
event-blocked-held-by-table = Inte skapad: ordertabellen håller kvar den.
event-blocked-totals-refused = Inte skapad: Commerce godtar inte beloppen.
event-blocked-address-refused = Inte skapad: Commerce godtar inte adressen.
event-blocked-number-taken = Inte skapad: Commerce har redan gett ordernumret till en annan order.
event-blocked-commerce-setting = Skapas inte: Commerce känner inte till butiken eller statusen som den skulle få.
event-blocked-commerce-refused = Inte skapad: Commerce tog inte emot ordern.
event-decided-created = Inget hindrar längre: Commerce-ordern skapas.
event-decided-import-off = Inte skapad: import av ordrar är avstängd.
event-decided-came-while-off = Inte skapad: den kom när importen var avstängd eller butiken inaktiv.
event-decided-refused-by-rule = Inte skapad: det säger regeln ”{ $rule }”.
event-decided-cell-never = Inte skapad: ordertabellen säger nej.
event-create-asked = Bad om att få Commerce-ordern skapad.
event-ignored = Bad om att låta ordern vara.
event-ignored-because = Bad om att låta ordern vara: { $reason }
event-product-assigned = { $sku } har kopplats till { $components }.
event-product-unassigned = { $sku } står för sig själv igen.
event-retry-requested = Ett nytt försök begärdes.
event-shipment-dismissed = Paket { $parcel } ({ $tracking }) förklarades avklarat: Amazon får inte veta något om det.
event-shipment-dismissed-because = Paket { $parcel } ({ $tracking }) förklarades avklarat: { $reason }
event-personal-data-wiped = Köparens personuppgifter raderades, 30 dagar efter leverans.

## Lager som reserveras för väntande ordrar (hold-<state>, stock-<what>)

hold-WANTED = Commerce ombeds just nu att reservera lagret.
hold-HELD = { $quantity } { $quantity ->
    [one] enhet reserverad
   *[other] enheter reserverade
}, längst till { DATETIME($date, dateStyle: "medium") }.
hold-SHORT = Inget reserverat: för lite i lager, eller så saknas produkten. Ett nytt försök görs när det ändras.
hold-BECAME = Det som reserverades hör nu till Commerce-ordern.
hold-RELEASED = Det som reserverades har lämnats tillbaka.
hold-EXPIRED = Det som reserverades har lämnats tillbaka: ordern väntade för länge.
stock-adds-up = Stämmer: { $ours } reserverade enligt liggaren, { $theirs } reserverade i Commerce.
stock-moving = { $ours } reserverade enligt liggaren, { $theirs } i Commerce: några är på väg just nu.
stock-differs = Stämmer inte: { $ours } reserverade enligt liggaren, { $theirs } i Commerce. Det rättas vid nästa jämförelse.
stock-unknown = Commerce känner inte längre till denna SKU, men det gör liggaren.
stock-compared-agrees = { $holds ->
    [0] Inget var reserverat, inte heller i Commerce.
    [one] En order hade reserverat lager, och Commerce höll med.
   *[other] { $holds } ordrar hade reserverat lager, och Commerce höll med om alla.
}
stock-compared-differs = { $count ->
    [one] En order skilde sig åt och rättades.
   *[other] { $count } ordrar skilde sig åt och rättades.
}
stock-difference-GIVEN_BACK = { $sku }: { $ours } reserverade här, { $theirs } i Commerce. Commerce ombads lämna tillbaka dem.
stock-difference-HELD_AGAIN = { $sku }: { $ours } reserverade här, { $theirs } i Commerce. De reserveras på nytt.
stock-difference-WRITTEN_OFF = { $sku }: { $ours } reserverade här, { $theirs } i Commerce. De behövdes inte längre och skrivs av.
stock-cli-compared = { $holds } ordrar har reserverat lager, { $count } skilde sig åt.

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
check-reports = Orderrapporter kan begäras.
check-reports-role-missing = Orderrapporter nekas. Applikationen behöver rollen { $role }, och säljaren måste ge behörighet på nytt när rollen har beviljats. Till dess letas försvunna ordrar upp genom sökning, vilket bevisar mindre.
check-notifications = Applikationen får begära aviseringar.
check-notifications-refused = Amazon ger inte den här applikationen några aviseringar ({ $reason }). Ordrar hittas genom regelbundna frågor, vilket tar längre tid.
check-notifications-unused = Ingen kö är inställd för aviseringar. Ordrar hittas genom regelbundna frågor.
check-dataset-accepted = Amazon godtar frågan om { $dataset }.
check-dataset-refused = Amazon nekar just nu frågan om { $dataset } ({ $reason }). Ordrar läses utan den, och den prövas igen av sig självt.
check-search-role-missing = Ordrar kan inte sökas. Applikationen behöver någon av Amazons orderroller, till exempel { $role }, och säljaren måste ge behörighet på nytt när rollen har beviljats.

## Vad som inte går (error-<why>)

error-unexpected = Något gick fel hos oss. Händer det igen, säg detta nummer till din administratör: { $id }.
error-not-logged-in = Logga in först.
error-csrf = Sidan är för gammal. Ladda om den.
error-wrong-credentials = E-postadressen eller lösenordet är fel.
error-locked = För många försök. Inloggningen är spärrad i { $minutes } minuter.
error-login-elsewhere = Logga in där programmet släpper in dig.
error-not-built = Gränssnittet är inte byggt än: kör `make` i projektets mapp.
error-role-needed = Det kräver rollen { $role }.
error-not-found = Det finns ingen { $kind } { $id }.
error-misconfigured = { $setting }: { $reason }.
error-email-invalid = { $email } är ingen e-postadress.
error-not-an-email = Det här är ingen e-postadress.
error-password-short = Ett lösenord har minst { $characters } tecken.
error-user-exists = Det finns redan en användare { $email }.
error-locale-unknown = Vi talar inte { $locale }.
error-no-locale-kept = Bara den som loggar in här har ett eget språk.
error-nothing-kept = Bara den som loggar in här har egna vyer och kolumner.
error-column-always = Amazons ordernummer visas alltid.
error-column-twice = Varje kolumn visas en gång.
error-column-width = En kolumn är { $least } till { $most } pixlar bred.
error-page-size-choice = En sida har 25, 50 eller 100 rader.
error-view-name-long = Namnet på en vy har högst { $most } tecken.
error-view-name-taken = Du har redan en vy som heter { $name }. Ge den här ett annat namn.
error-view-query-long = Vyn rymmer för mycket: dess adress har fler än { $most } tecken.
error-view-query-unknown = En vy av orderlistan kan inte innehålla det här: { $part }.
error-view-personal = En vy sparar varken sökord eller köparens namn: de kan avslöja vem som har köpt.
error-views-enough = Du har { $most } vyer. Ta bort någon som du inte längre använder.
error-id-unknown = { $id } är inget id från oss.
error-search-too-long = Sök efter högst { $words } ord och { $characters } tecken.
error-log-not-clearable = Välj minst en logg, och bara loggar som går att rensa.
error-cursor = Platsen i listan är okänd. Börja om från första sidan.
error-page-size = En sida har 1 till { $most } rader.
error-first-and-last = Fråga efter de första raderna eller de sista, inte båda.
error-address-part-needed = Den här delen av adressen behövs.
error-address-too-long = Högst { $most } tecken.
error-address-country = Landet anges med två bokstäver, till exempel US eller SE.
error-address-region = { $country ->
    [CA] Det finns ingen sådan provins i Kanada.
   *[other] Det finns ingen sådan delstat i USA.
  }
error-address-postal-code = { $country ->
    [CA] Ett kanadensiskt postnummer ser ut så här: K1A 0B1.
   *[other] Ett amerikanskt postnummer har fem siffror, till exempel 92025.
  }
error-address-amazons = Amazon skickar den här ordern och behöver ingen adress från dig.
error-address-in-commerce = Commerce-order { $number } är skapad med den här adressen. Från och med nu ändras den i Commerce.
error-address-canceled = Ordern är annullerad.
error-address-wiped = Köparens personuppgifter är raderade. Ingen ny adress sparas.
error-address-too-late = Commerce-ordern skapas just nu. Titta igen om en stund.
error-days = Mellan 1 och { $most } dagar.
error-unknown-time-zone = Det finns ingen tidszon { $zone }. Välj en som Europe/Berlin.
error-no-time-of-day = { $time } är inget klockslag. Skriv det som 16:00.
error-no-working-day = Välj minst en arbetsdag.
error-warn-hours = Mellan 0 och { $most } timmar.
error-too-many-days-off = Högst { $most } lediga dagar. Ta bort dem som har varit.
error-no-day = { $day } är ingen dag. Skriv den som 2026-12-24.
error-data-age-limit = Mellan { $least } och { $most } minuter.
error-webhook-url = Det här är ingen adress som kan anropas, till exempel https://erp.example/amazon.
error-webhook-url-parts = En adress med användare, lösenord eller #del kan inte anropas.
error-webhook-https = Det måste vara en https://-adress.
error-webhook-private = Adressen ligger i vårt eget nät, vilket bara driften kan tillåta.
error-webhook-events = Välj minst en händelse.
error-webhook-read-only-copy = Det här är en kopia av en annan installation och skickar därför inget. En administratör kan bekräfta att den här är den riktiga.
error-webhooks-too-many = Det finns redan { $most } webhooks. Ta bort en först.
error-delivery-under-way = Den skickas just nu. Vänta en stund.
error-one-of-id-or-number = Ange ordern antingen med id eller med Amazons nummer.
error-one-of-order-or-number = Ange ordern antingen med id eller med Commerce-nummer.
error-empty = Det här får inte vara tomt.
error-required = Det här får inte vara tomt.
error-negative = Det här får inte vara under 0.
error-not-positive = Minst 1.
error-unknown-marketplace = Amazon har ingen marknadsplats { $id }.
error-unknown-commerce-store = Commerce har ingen butik { $code }.
error-unknown-line = Ordern har ingen rad { $line }.
error-shipment-by-amazon = Det här paketet i order { $number } kommer från Amazon: rätta det i Seller Central.
error-shipment-under-way = Det här paketet i order { $number } är just nu på väg till Amazon. Vänta ett ögonblick.
error-shipment-not-lost = Det här paketet i order { $number } kan fortfarande bekräftas och går därför inte att förklara avklarat.
error-outbox-done = Det här är redan gjort för order { $number }.
error-outbox-under-way = Det här görs just nu för order { $number }.
error-too-many-deliveries = Högst { $most } åt gången.
error-ids-or-blocked = Ange antingen några leveranser eller alla som har stannat.
error-transparency-codes = { $sku } behöver en egen Transparency-kod för var och en av { $quantity }; { $codes } angivna.
error-cod-method = Sättet att ta betalt vid leverans kan bara vara { $method }, och bara i Japan.
error-upload-large = Filen är för stor: högst { NUMBER($most) } tecken.
error-upload-many-rows = Filen har för många rader: högst { NUMBER($most) } åt gången.
error-upload-empty = Det finns ingen rad under den första, som namnger kolumnerna.
error-upload-columns = Första raden saknar de här kolumnerna: { $columns }.
error-upload-column-twice = Första raden namnger samma kolumn två gånger: { $column }.
error-upload-not-csv = Rad { $line } går inte att läsa: är det ett citattecken för mycket?
error-carrier-name-missing = Amazon tar emot Other bara tillsammans med fraktbolagets namn.
error-carrier-name-with-code = Amazon tar emot ett namn bara tillsammans med Other; koden { $code } räcker.
error-no-other-carrier = Amazon tar inte emot Other i { $country }; välj ett fraktbolag som Amazon erbjuder där.
error-ship-date-future = Leveransdatumet ligger i framtiden.
error-ship-date-before-purchase = Leveransdatumet ligger före köpet.
error-not-selling-there = Säljaren säljer inte i { $country }.
error-store-other-seller = Butiken { $name } hör till en annan säljare. Lägg till en butik för den här.
error-store-exists = Butiken { $name } har redan den säljaren och marknadsplatsen.
error-store-not-active = Butiken { $name } är inte aktiv.
error-store-not-connected = Anslut butiken { $name } först.
error-store-not-syncing = Butiken { $name } synkroniseras inte.
error-unknown-website = Ingen butik har webbplatsen { $website }.
error-code-form = En kod består av små bokstäver, siffror, - och _, börjar med en bokstav eller siffra och har högst { $most } tecken.
error-too-long = Det här får vara högst { $most } tecken.
error-status-state-fixed = Det finns redan ordrar med den här statusen, så den fortsätter att betyda det den skapades för.
error-status-default-needed = Ordrar får den här statusen av sig själva. Gör en annan till standard i stället.
error-not-embedded = Det här sköts i själva Commerce-systemet.
error-already-created = Ordern finns redan i Commerce: { $number }.
error-order-canceled = Amazon har annullerat ordern { $number }.
error-import-off = Butiken { $name } importerar inga ordrar. Slå på det i orderinställningarna först.
error-too-many-orders = Högst { $most } ordrar åt gången.
error-too-many-components = Högst { $most } produkter.
error-component-twice = { $sku } finns med två gånger. Ange antalet en gång.
error-component-count = Ett heltal från 1 till { $most }.
error-line-without-sku = Amazon anger varken SKU eller ASIN för raden, så inget kan kopplas till den.
error-unknown-product = Commerce har ingen produkt { $sku }.
error-one-of-id-or-ids = Ange antingen en order eller flera.
error-one-of-item-or-sku = Ange antingen en rad eller en SKU hos Amazon.
error-store-or-all = Ange i vilken butik, eller i alla.
error-remote = { $system } kunde inte: { $detail }
error-unavailable = { $system } svarar inte just nu. Försök igen om en liten stund.
error-database-busy = Databasen är upptagen eller svarar inte just nu. Försök igen om en liten stund.
error-throttled = { $system } tillåter inga fler anrop just nu. Försök igen om { $seconds } sekunder.
error-rejected = { $system } säger nej: { $detail }
error-unauthorised = { $system } godtar inte auktoriseringen. Kontrollera säljar-id och refresh token, och att programmet fortfarande är auktoriserat.
error-refusal-fba = { refusal-fba }
error-refusal-ship-plus = { refusal-ship-plus }
error-refusal-easy-ship = { refusal-easy-ship }
error-refusal-canceled = { refusal-canceled }
error-refusal-all-shipped = { refusal-all-shipped }
error-refusal-no-commerce-order = { refusal-no-commerce-order }
error-refusal-not-shippable = { refusal-not-shippable }
error-refusal-being-canceled = { refusal-being-canceled }
error-refusal-buyer-wants-cancel = { refusal-buyer-wants-cancel }
error-refund-nothing-shipped = Inget av order { $number } har skickats: avbeställ ordern i stället.
error-refund-nothing-left = Hela order { $number } är redan återbetald.
error-refund-empty = Ange ett belopp eller artiklar som läggs tillbaka i lager.
error-refund-negative = Ett belopp är 0 eller mer.
error-refund-too-fine = För många decimaler: belopp i { $currency } skrivs som { $most }.
error-refund-above-left = { $sku }: högst { $most } { $currency } återstår att betala tillbaka.
error-refund-too-many-back = { $sku }: { $most ->
    [0] ingen artikel kan läggas tillbaka i lager.
    [one] bara { $most } artikel kan läggas tillbaka i lager.
   *[other] bara { $most } artiklar kan läggas tillbaka i lager.
  }
error-refund-currency = Ordern betalades i { $currency }.
error-refund-reason = Välj varför pengarna betalas tillbaka.
error-refund-line = Ordern har ingen sådan rad, eller så anges den två gånger: { $line }.
error-key-length = En nyckel har 1 till { $longest } tecken.
error-comment-empty = Skriv något.
error-comment-of-buyer = { $what ->
    [name] Köparens namn står i kommentaren
    [email] Köparens e-postadress står i kommentaren
    [phone] Köparens telefonnummer står i kommentaren
   *[street] Köparens adress står i kommentaren
  }. Ta bort det: kommentarer finns kvar när köparens uppgifter raderas.
error-cancel-refusal-fba = Amazon skickar den här ordern: avboka den i Seller Central.
error-cancel-refusal-canceled = Ordern är redan avbokad.
error-cancel-refusal-under-way = Ordern håller redan på att avbokas hos Amazon.
error-cancel-refusal-shipped = Paket från ordern har redan skickats. Det som kommer tillbaka är en retur i Seller Central.
error-cancel-refusal-pending = Amazon kontrollerar fortfarande betalningen: en väntande order kan bara avbokas i Seller Central.
error-no-buyer-wish = Köparen av order { $number } har inte bett om avbokning.

## Vem som släppt in vem, och vad som inte gick (access-<code>, error-<why>)

access-user-created = { $subject } får logga in som { $role }.
access-user-password = { $subject } fick ett nytt lösenord från en kommandorad.
access-user-password-own = { $subject } valde ett nytt lösenord.
access-user-password-chosen = { $subject } valde ett lösenord med länken.
access-user-link = { $subject } fick en länk för att välja lösenord.
access-user-renamed = { $subject } heter { $after } i stället för { $before }.
access-user-role = { $subject } är { $after } i stället för { $before }.
access-user-activated = { $subject } får logga in igen.
access-user-deactivated = { $subject } får inte längre logga in.
access-user-unlocked = { $subject } låstes upp efter för många felaktiga lösenord.
access-token-created = Nyckeln ”{ $subject }” ({ $hint }…) skapades för rollen { $role }.
access-token-revoked = Nyckeln ”{ $subject }” ({ $hint }…) spärrades.
access-role-ADMIN = administratör
access-role-OPERATOR = handläggare
access-role-VIEWER = läsare
error-name-needed = Ett namn behövs.
error-name-long = Ett namn har högst { $characters } tecken.
error-user-oneself = Du kan inte stänga av dig själv. Be en annan administratör.
error-user-last-admin = { $name } är den sista administratören som kan logga in. Gör någon annan till administratör först.
error-user-inactive = { $name } får inte logga in. Tillåt det först.
error-user-not-locked = { $name } är inte låst.
error-people-elsewhere = Användarna kommer från programmet som den här kanalen ingår i. Ändra dem där.
error-link-over = Länken gäller inte längre: den är använd, äldre än 72 timmar eller ersatt av en nyare. Be en administratör om en ny.
error-password-wrong = Det är inte ditt nuvarande lösenord.
error-no-password-kept = Bara den som loggar in här har ett eget lösenord.
error-token-over = Dagen har redan varit. Välj en senare.
error-token-revoked = Nyckeln var redan spärrad.

## Orderinställningar och ordertabellen

settings-by-channel = kanalen själv
settings-none = –
error-setting-disabled = Det här går inte att ändra medan importen av ordrar är avstängd. Slå på den samtidigt, eller först.
error-unknown-commerce-status = Commerce har ingen orderstatus { $code }.
error-custom-status-missing = Välj den status som nya ordrar ska få.
error-custom-status-not-used = En egen status hör ihop med valet Egen orderstatus.
error-number-prefix = Ett prefix har högst { $most } bokstäver, siffror och bindestreck.
error-hold-days = Mellan { $least } och { $most } dagar.
error-status-not-mappable = Amazons status { $status } kan inte stå i statustabellen: då är Commerce-ordern redan stängd, eller så finns ingen sådan status hos Amazon.
error-status-mapped-twice = Amazons status { $status } står två gånger i statustabellen.
error-table-cell-twice = { ui-table-cell }: rutan finns med två gånger.
error-table-canceled = { ui-table-cell }: en avbeställd order skapas aldrig.
error-table-no-status = { ui-table-cell }: Amazons ordrar kommer aldrig i den statusen, så inget kan skapas.
error-table-fba-stock = { ui-table-cell }: Amazon skickar ur sitt eget lager, så ditt kan inte reserveras. Välj Skapa eller Vänta.
error-table-nothing-to-reserve = { ui-table-cell }: det finns inget att reservera. Välj Skapa som restorder.
error-table-file-large = Filen är för stor: en tabell har högst { $most } tecken.
error-table-file-empty = Filen är tom.
error-table-file-not-yaml = Rad { $line } är inte YAML: { $detail }
error-table-file-deep = Rad { $line } har för många nivåer för en ordertabell.
error-table-file-mapping = Rad { $line }: här ska { $words } stå, vart och ett med sitt innehåll.
error-table-file-word = Rad { $line }: ”{ $word }” är inget av { $words }.
error-table-file-twice = Rad { $line }: { $word } finns med två gånger.
error-table-file-refused = Rad { $line }: { $reason }
table-warning-never-created = Ordrar som köparen har betalat kommer aldrig in i Commerce, och ingen får veta det.
table-warning-fba-early = Amazon har inte skickat än: ordern kan fortfarande avbeställas, men dess Commerce-order är redan Complete och måste rättas för hand.
table-warning-pending = Amazon kontrollerar fortfarande betalningen och uppger varken pris eller adress: de flesta av ordrarna stoppas tills det sker, och en del avbeställs.
table-warning-pending-held = Varje väntande order väntar på en människa, fast det inte går att göra något innan Amazon släpper den.
table-warning-oversold = Ordern skapas utan att något läggs undan för den: inget visar att det finns för lite. Som restorder syns det.
table-warning-not-reserved = Antalet är fortfarande till salu: samma vara kan säljas två gånger.
attention-held-by-table = Ordertabellen låter sådana ordrar vänta.
attention-held-by-table-remedy = Titta på ordern och skapa den, eller strunta i den.
decision-held-by-table = Ordertabellen låter sådana ordrar vänta tills någon släpper dem.
decision-cell-never = Enligt butikens ordertabell skapas inte sådana ordrar.
decision-stock-backorder = Det finns för lite av { $sku }; ordertabellen låter ordern skapas ändå.

## Varför en order inte skickas här (refusal-<why>)

fba-tracking-coming = Amazon skickar ordern och lämnar spårningsnumren några timmar efter att paketet har gått.
fba-tracking-none = Amazon har inte lämnat något spårningsnummer för ordern.
fba-tracking-refused = Amazon lämnar ingen rapport om sina egna paket till den här applikationen, och därmed inga spårningsnummer. Rollen ”Amazon Fulfillment” ger den; allt annat fungerar som vanligt.
refusal-fba = Amazon skickar ordern från sitt eget lager.
refusal-ship-plus = Skicka ordern med Amazons Ship Plus-etiketter i Seller Central.
refusal-easy-ship = Amazons Easy Ship hämtar ordern; ordna det i Seller Central.
refusal-canceled = Ordern är annullerad.
refusal-all-shipped = Allt är skickat.
refusal-no-commerce-order = Det finns ingen Commerce-order att skicka än.
refusal-not-shippable = Ordern kan inte skickas som den är nu.
shipment-refused-too-many-edits = Amazon tar inte emot fler rättelser av paketet; det Amazon visar står kvar.
shipment-refused-no-such-package = Amazon känner inte till paketet, eller så är ordern redan skickad.
shipment-refused-line-gone = Ordern eller en av dess rader har avbokats hos Amazon.
shipment-waits-canceled = Ordern har avbokats hos Amazon: paketet kan inte bekräftas.
shipment-waits-blocked = Bekräftelsen misslyckades och görs inte om av sig själv.
refusal-being-canceled = Ordern håller på att avbokas hos Amazon.
refusal-carrier-unmapped = Paketet väntar tills någon har angett vad Amazon ska få veta om fraktbolaget.
refusal-buyer-wants-cancel = Köparen vill avboka ordern: svara först.

## Vad som är i vägen för en order som ska skickas (ship-block-<KIND>)

ship-block-CANCELING = Ordern håller på att avbokas hos Amazon.
ship-block-BUYER_WANTS_CANCEL = Köparen vill avboka ordern: svara först.
ship-block-UNCONFIRMED = Den är skickad, men Amazon har inte bekräftat det än.
ship-block-NOT_CREATED = Det finns ingen Commerce-order än.

## Avbokning hos Amazon (cancel-<word>)

cancel-refused-shipped = Ordern skickades innan den hann avbokas.
cancel-refused-file = Amazon kunde inte läsa filen med avbokningar.
ui-cancel-order = Avboka order
ui-cancel-order-title = Avboka order { $number } hos Amazon
ui-cancel-order-what = Hela ordern avbokas. Amazon meddelar köparen; Commerce-ordern avbokas och lagret återförs så snart Amazon visar det.
ui-cancel-reason = Skäl
ui-cancel-reason-choose = Välj ett skäl
ui-cancel-reason-NO_INVENTORY = Slut i lager
ui-cancel-reason-BUYER_CANCELLED = Köparen bad om det
ui-cancel-reason-SHIPPING_ADDRESS_UNDELIVERABLE = Adressen går inte att leverera till
ui-cancel-reason-CUSTOMER_EXCHANGE = Byte
ui-cancel-reason-PRICING_ERROR = Fel pris
ui-cancel-counts = Räknas som säljarens egen avbokning i Amazons statistik.
ui-cancel-keep = Behåll ordern
ui-cancel-state-WANTED = Avbokas: följer med nästa fil
ui-cancel-state-SENT = Avbokas: Amazon arbetar med den
ui-cancel-state-ACCEPTED = Avbokas: godkänd, väntar på att ordern visar det
ui-cancel-state-DONE = Avbokad hos Amazon
ui-cancel-state-REFUSED = Inte avbokad
ui-cancel-state-UNPROVEN = Amazon godkände, men ordern är inte avbokad
ui-cancel-asked = Begärd av { $who }
ui-buyer-wish-title = Köparen vill avboka ordern
ui-buyer-wish-what = Inget skickas förrän du har svarat. Om du godkänner avbokas ordern hos Amazon med köparens skäl. Ett nej sparas bara här: Amazon har inget sätt att neka, så skriv till köparen.
ui-buyer-wish-lines = Köparen vill avboka dessa rader
ui-buyer-wish-accept = Avboka ordern
ui-buyer-wish-decline = Skicka ändå

## Begärt för många ordrar på en gång (V37; bulk-done-<ACTION>, bulk-<STATE>, bulk-misfit-<why>)

bulk-done-CREATE_COMMERCE_ORDER = Begärd: Commerce-ordern kommer inom kort.
bulk-done-RETRY = Prövas på nytt.
bulk-done-IGNORE = Får vara ifred tills någon ber om annat.
bulk-done-STOP_IGNORING = Prövas igen i stället för att låtas vara.
bulk-done-CANCEL = På väg att avbokas hos Amazon.
bulk-WAITING = Väntar på sin tur.
bulk-LEFT = Inte gjord: körningen stoppades innan turen kom.
bulk-misfit-already-created = De finns redan i Commerce.
bulk-misfit-order-canceled = Amazon har annullerat dem.
bulk-misfit-store-not-active = Deras butik är inte aktiv.
bulk-misfit-import-off = Deras butik importerar inga ordrar.
bulk-misfit-not-ignored = Ingen har bett om att låta dem vara.
bulk-misfit-cancel-refusal-fba = Amazon skickar dem: de kan bara avbokas i Seller Central.
bulk-misfit-cancel-refusal-canceled = De är redan avbokade.
bulk-misfit-cancel-refusal-under-way = De håller redan på att avbokas hos Amazon.
bulk-misfit-cancel-refusal-shipped = Paket från dem har redan skickats.
bulk-misfit-cancel-refusal-pending = Amazon kontrollerar fortfarande betalningen: de kan bara avbokas i Seller Central.
error-not-ignored = Ingen har bett om att låta ordern vara.
error-bulk-failed = Något oväntat gick fel med den här ordern. Detaljerna står i loggen.
error-bulk-none = Det finns ingen order att göra detta för.
error-bulk-too-many = Högst { $most } ordrar åt gången. Filtrera snävare och ta resten i en körning till.
error-bulk-which = Ange ordrarna, ett filter eller en tidigare körning: exakt ett av de tre.
error-bulk-gone = { $count ->
    [one] En av de valda ordrarna finns inte kvar. Välj igen.
   *[other] { $count } av de valda ordrarna finns inte kvar. Välj igen.
  }
error-bulk-more = { $count } ordrar matchar nu; det var { $before } när du tittade. Titta igen och börja sedan.
error-bulk-over = Körningen är redan slut.

## Ordrar som fil (export-<word>)

export-currency = Valuta
export-last-action-at = Tid för senaste händelse
export-link = Länk
export-unreadable = (kunde inte läsas)
export-broken-off = Filen är inte fullständig: något oväntat gick fel. Försök igen; detaljerna står i loggen under { $id }.
error-export-filter = Filtret i den här adressen går inte att läsa. Öppna ordrarna och exportera dem därifrån.
error-export-sort = Ordrarna kan inte sorteras efter { $sort }.
error-export-column = Kolumnen { $column } finns inte.

## Vad en order väntar på, och vad som hjälper (attention-<code>, attention-<code>-remedy)

attention-product-missing = Commerce har ingen produkt { $sku }.
attention-product-missing-remedy = Koppla den till en produkt som finns, eller lägg upp en med den artikelkoden i Commerce. Sedan skapas ordern av sig själv.
attention-product-disabled = Produkten { $sku } är avstängd i Commerce.
attention-product-disabled-remedy = Slå på produkten. Sedan skapas ordern av sig själv.
attention-out-of-stock = { $sku } är slut i Commerce.
attention-out-of-stock-remedy = Höj lagersaldot. Sedan skapas ordern av sig själv. Köparen har betalat, så vänta inte för länge.
attention-totals-missing = Amazon har inte uppgett beloppen än.
attention-totals-missing-remedy = Inget att göra just nu: ordern skapas när Amazon uppger dem.
attention-totals-difference = Amazons delbelopp blir { $ours } { $currency }, men totalen anges till { $amazon } { $currency }. Skillnaden är { $difference } { $currency }.
attention-totals-difference-remedy = Jämför ordern i Seller Central. Den skapas inte med belopp som inte går ihop.
attention-totals-ambiguous = Amazons belopp kan läsas på mer än ett sätt.
attention-totals-ambiguous-remedy = Jämför ordern i Seller Central. Den skapas inte med gissade belopp.
attention-totals-currency = Beloppen är i { $currency }, men marknadsplatsen säljer i { $expected }.
attention-totals-currency-remedy = Jämför ordern i Seller Central. Den skapas inte med belopp i en oväntad valuta.
attention-address-missing = Amazon har inte uppgett adressen.
attention-address-missing-remedy = Den brukar komma inom några minuter. Gör den inte det saknar programmet rollen för köparnas adresser. Du kan också fylla i adressen på orderns sida.
attention-address-refused = Commerce kan inte skicka till adressen: { $field ->
    [country_code] landet saknas eller är inte en landskod på två bokstäver.
    [address_line1] gata och nummer saknas.
    [city] både ort och postnummer saknas.
    [state_or_region] delstaten eller provinsen är ingen kod i det landet.
    [postal_code] postnumret är inte skrivet som i det landet.
   *[address] den saknas eller är ofullständig.
  }
attention-address-refused-remedy = Rätta adressen. Mer behövs inte: sedan skapas ordern av sig själv.
attention-number-taken = Numret { $number } tillhör en annan Commerce-order.
attention-number-taken-remedy = Ge butikens ordernummer ett prefix, eller låt Commerce numrera ordrarna, och försök igen.
attention-commerce-setting = { $kind ->
    [status] Orderstatusen { $code } som ordern ska börja med finns inte i Commerce.
   *[store] Butiken { $code } som ordern ska höra till finns inte i Commerce.
  }
attention-commerce-setting-remedy = Välj en annan i orderinställningarna, eller i regeln som gjorde valet. Sedan skapas ordern vid nästa synkronisering.
attention-held-by-rule = Regeln ”{ $rule }” håller kvar ordern.
attention-held-by-rule-remedy = Låt skapa den, eller låt den vara. Ändra regeln om den håller kvar för mycket.
attention-totals-refused = Commerce godtar inte beloppen.
attention-totals-refused-remedy = Jämför ordern i Seller Central. Ordern prövas igen vid varje synkronisering.
attention-commerce-refused = Commerce tog inte emot ordern: { $sku }
attention-commerce-refused-remedy = Rätta det som Commerce nämner. Ordern prövas igen vid varje synkronisering.
attention-tracking-refused = Amazon tog inte emot paket { $parcel }: { $detail }
attention-tracking-refused-remedy = Rätta det som Amazon nämner och skicka uppgiften igen från spårningsfliken, eller bekräfta paketet i Seller Central.
attention-tracking-mismatch = Amazon visar paket { $parcel } annorlunda än det skickades.
attention-tracking-mismatch-remedy = Jämför paketet i Seller Central och skicka uppgiften igen från spårningsfliken.
attention-carrier-unmapped = Paket { $parcel } väntar: ingen har angett vad Amazon ska få veta om fraktbolaget { $carrier }.
attention-carrier-unmapped-remedy = Ange det under Fraktbolag. Alla paket som väntar på det går sedan vidare till Amazon av sig själva.
attention-buyer-wants-cancel = Köparen vill avboka { $lines ->
    [one] en rad
   *[other] { $lines } rader
} i ordern.
attention-buyer-wants-cancel-remedy = Godkänn eller neka på ordersidan. Inget skickas förrän dess.
attention-cancel-refused = Amazon har inte avbokat ordern: { $detail }
attention-cancel-refused-remedy = Skicka den, eller avboka den i Seller Central.
attention-cancel-not-possible = Ordern kunde inte avbokas härifrån.
attention-cancel-not-possible-remedy = Se efter i Seller Central, och försök igen om den fortfarande inte har skickats.
attention-cancel-unproven = Amazon godkände avbokningen, men ordern är ändå inte avbokad.
attention-cancel-unproven-remedy = Se efter i Seller Central, och avboka den där.
attention-close-by-hand = Commerce-order { $number } kunde inte avslutas.
attention-close-by-hand-remedy = Avsluta den för hand i Commerce.
attention-error = Något gick fel hos oss.
attention-error-remedy = Det prövas igen av sig självt. Hjälper inte det, säg ordernumret till din administratör.
## Samma sak i korthet, när många väntar på den (blocked-<code>)

blocked-product-missing = Produkten saknas
blocked-product-disabled = Produkten är avstängd
blocked-out-of-stock = Slut i lager
blocked-held-by-rule = Hålls kvar av en regel
blocked-held-by-table = Hålls kvar av ordertabellen
blocked-totals-missing = Inga belopp än
blocked-totals-difference = Beloppen går inte ihop
blocked-totals-ambiguous = Beloppen kan läsas på flera sätt
blocked-totals-currency = Oväntad valuta
blocked-totals-refused = Beloppen godtas inte
blocked-address-missing = Ingen adress än
blocked-address-refused = Adressen godtas inte
blocked-number-taken = Numret är upptaget
blocked-commerce-setting = Okänd Commerce-butik eller status
blocked-commerce-refused = Avvisad av Commerce
blocked-tracking-refused = Paket avvisat av Amazon
blocked-tracking-mismatch = Paketet ser annorlunda ut hos Amazon
blocked-carrier-unmapped = Fraktbolaget saknar koppling
blocked-buyer-wants-cancel = Köparen vill avboka
blocked-cancel-refused = Inte avbokad av Amazon
blocked-cancel-not-possible = Kunde inte avbokas
blocked-cancel-unproven = Avbokad, men syns inte så
blocked-close-by-hand = Ska avslutas för hand
blocked-error = Fel hos oss

## Vad man bör se upp med bland fraktbolagen (carrier-note-<vad>)

carrier-note-other = Amazon kan inte kontrollera spårningsnummer för Other. Sådana paket kan räknas som ospårade, så välj en kod om Amazon har en.
carrier-note-unknown = { $code } hör inte till de koder som Amazon är känt för att erbjuda i { $country }. Koden måste skrivas exakt som i formuläret i Seller Central.
carrier-note-spelling = Amazon skriver { $known } och skiljer på versaler, gemener och mellanslag.

## Om en butiks order kommer in (health-<why>)

health-good = Order kommer in.
health-observing = Order läses och visas. Inget skrivs förrän du aktiverar butiken.
health-first-sweep = De första orderna läses.
health-not-connected = Inte ansluten till Amazon än.
health-inactive = Inaktiv: ordrar läses inte.
health-disconnected = Amazon godtar inte längre auktoriseringen. Anslut butiken igen.
health-failing = Just nu kommer inga ordrar in. { $reason }
health-stale = Inget nytt från Amazon på { $minutes } minuter. Går klockan?
health-status-unknown = Amazon vägrar just nu att tala om ordrarnas status, så de kommer in utan den. Frågan ställs igen varje kvart.
health-less-data = Amazon vägrar just nu att lämna ut delar av ordrarna, så de kommer in utan dem. Frågan ställs igen varje kvart.

## Vad en ändring skulle göra, innan den sparas (consequence-<word>)

ui-preview = Vad skulle hända?
ui-preview-days = Titta på ordrarna från
ui-preview-last-days = de senaste { $days } dagarna
ui-preview-ask = Förhandsgranska följderna
ui-preview-running = Går igenom ordrarna från { $days } dagar. Många ordrar tar några sekunder.
ui-preview-orders = { $orders ->
    [one] En order granskades; { $unchanged ->
        [0] den skulle ändras.
       *[other] den förblir som den är.
    }
   *[other] { $orders } ordrar granskades; { $unchanged ->
        [0] alla skulle ändras.
        [one] en förblir som den är.
       *[other] { $unchanged } förblir som de är.
    }
}
ui-preview-newest-only = Det finns fler; det här är de nyaste.
ui-preview-holds = Inget har sparats. Det som sägs om väntande ordrar gäller dagens lager och sortiment; ordrar som redan finns i Commerce förblir som de är.
ui-preview-in-commerce = finns redan i Commerce: så hade det blivit
ui-preview-now = Nu:
ui-preview-then = Då:
ui-preview-more = Och { $left } till.
consequence-CREATED = { $waiting ->
    [0] skulle skapas.
    [one] skulle skapas; en av dem väntar och skapas direkt efter att du sparat.
   *[other] skulle skapas; { $waiting } av dem väntar och skapas direkt efter att du sparat.
}
consequence-NOT_CREATED = { $waiting ->
    [0] skulle inte längre skapas.
    [one] skulle inte längre skapas; en av dem väntar.
   *[other] skulle inte längre skapas; { $waiting } av dem väntar.
}
consequence-MOVED = { $waiting ->
    [0] skulle hamna i en annan Commerce-butik.
    [one] skulle hamna i en annan Commerce-butik; en av dem väntar.
   *[other] skulle hamna i en annan Commerce-butik; { $waiting } av dem väntar.
}
consequence-RESERVED = { $waiting ->
    [0] skulle ta lager på ett annat sätt.
    [one] skulle ta lager på ett annat sätt; en av dem väntar.
   *[other] skulle ta lager på ett annat sätt; { $waiting } av dem väntar.
}
consequence-TREATED = { $waiting ->
    [0] skulle få en annan status, kund, etikett eller anteckning eller ett annat nummer.
    [one] skulle få en annan status, kund, etikett eller anteckning eller ett annat nummer; en av dem väntar.
   *[other] skulle få en annan status, kund, etikett eller anteckning eller ett annat nummer; { $waiting } av dem väntar.
}
consequence-WAITS = skulle vänta av ett annat skäl.
consequence-stock-held = lager hålls medan ordern väntar
consequence-stock-reserved = lager reserveras
consequence-stock-backorder = lager reserveras, även det som saknas
consequence-stock-free = inget lager tas
consequence-status = status: { $status }
consequence-customer-account = kundkonto
consequence-guest = gäst
consequence-number-COMMERCE = Commerce-nummer, prefix { $prefix }
consequence-number-AMAZON = Amazons nummer, prefix { $prefix }
consequence-shipping = leveranssätt: { $shipping }
consequence-source = lagerställe: { $source }
consequence-tags = etiketter: { $tags }
consequence-notes = anteckning: { $notes }
error-preview-days = En förhandsgranskning ser { $days } dagar tillbaka.

## Varför en order blev en Commerce-order eller inte (decision-<word>)

# Vad som händer med en order härnäst

next-canceled = Ordern är avbokad, och inget mer händer med den.
next-answer-buyer = Svara på köparens önskan att avboka. Tills dess skickas inget.
next-being-canceled = Amazon har ombetts att avboka den och svarar inom några minuter. Under tiden skickas inget.
next-attention = Den väntar på en människa. Se vad som är fel och vad som hjälper.
next-done = { $channel ->
    [AMAZON] Amazon har skickat den, och i Commerce är den avslutad. Inget återstår att göra.
   *[MERCHANT] Allt är skickat, och det syns hos Amazon. Inget återstår att göra.
  }
next-at-amazon = Bara Amazon kan föra den här ordern vidare. Titta på den i Seller Central.
next-not-created = Den blir ingen Commerce-order, se ”Varför”. { $channel ->
    [AMAZON] Amazon skickar den.
   *[MERCHANT] { $status ->
      [SHIPPED] Den är redan skickad.
     *[other] Den hanteras i Seller Central.
    }
  }
next-payment = Amazon kontrollerar betalningen. Ordern kan skickas när Amazon sätter den till Unshipped.
next-observing = Butiken bara observeras: Commerce-ordern skapas när du aktiverar butiken.
next-inactive = Butiken är inte aktiv, så inget händer förrän du aktiverar den.
next-waiting = Den väntar på Amazon, se ”Varför”. Sedan skapas Commerce-ordern av sig själv.
next-creating = Commerce-ordern skapas inom några minuter.
next-ship = Skicka den från Commerce-ordern. Amazon får veta om varje paket direkt.
next-ship-rest = { $open ->
    [one] En artikel återstår att skicka från Commerce-ordern.
   *[other] { $open } artiklar återstår att skicka från Commerce-ordern.
  }
next-telling = Amazon får just veta om paketen. Ordern är klar när de syns där.
next-completing = Den är skickad. Commerce-ordern avslutas inom några minuter.

decision-verdict-create = Commerce-ordern skapas.
decision-verdict-wait = Inte än. { $why }
decision-verdict-blocked = Stoppad. { $why }
decision-verdict-off = Skapas inte. { $why }
decision-verdict-never = Skapas inte. { $why }
decision-created = Inget talar emot.
decision-settings = Orderinställningar
decision-status = Vem som skickar, och Amazons status
decision-products = Produkter i Commerce
decision-stock = Lager i Commerce
decision-totals = Belopp
decision-address = Leveransadress
decision-import-on = Import av ordrar är på.
decision-import-off = Import av ordrar är avstängd i orderinställningarna.
decision-status-creates = Order med den statusen skapas.
decision-status-waits = Amazon kontrollerar fortfarande betalningen.
decision-status-never = Order med den statusen skapas aldrig.
decision-products-known = Commerce har alla produkter, och alla är påslagna.
decision-product-missing = Commerce har ingen produkt { $sku }.
decision-product-disabled = Produkten { $sku } är avstängd i Commerce.
decision-stock-suffices = Det finns tillräckligt av allt.
decision-out-of-stock = { $sku } är slut. Beställt: { $quantity }, tillgängligt: { $available }.
decision-totals-equal = Amazons delar blir Amazons summa, på öret.
decision-totals-missing = Amazon har inte uppgett beloppen än.
decision-totals-difference = Amazons delbelopp blir { $ours } { $currency }, men totalen anges till { $amazon } { $currency }.
decision-totals-ambiguous = Amazons belopp kan läsas på mer än ett sätt.
decision-totals-currency = Beloppen är i { $currency }, inte i { $expected } som på den här marknadsplatsen.
decision-address-present = Adressen finns, eller så levererar Amazon.
decision-address-not-needed = Ordern har redan skickats; ingen adress behövs.
decision-address-missing = Amazon har inte uppgett adressen än.
decision-person = Någons önskan
decision-rule = Regel
decision-rules = Vad reglerna säger
decision-asked-for = Någon har bett om att ordern skapas.
decision-ignored = Någon har bett om att låta ordern vara.
decision-came-while-off = Den kom när importen var avstängd eller butiken inaktiv, och ingen har bett om den.
decision-rule-matched = Alla villkor är uppfyllda.
decision-rule-not-matched = Villkoren är inte uppfyllda.
decision-refused-by-rule = Regeln ”{ $rule }” gör att den inte skapas.
decision-held-by-rule = Regeln ”{ $rule }” håller kvar den tills någon har tittat på den.

## Vad som skulle ändra utgången (change-<code>)

change-import-on = Slå på import av ordrar i butikens orderinställningar.
change-import-off = Om importen hade varit avstängd i butikens inställningar hade den inte skapats.
change-ask = Låt skapa den: någon måste be om det.
change-release = Låt skapa den fast den hålls kvar.
change-status = Amazons status måste bli { $status ->
    [SHIPPED] Shipped
   *[UNSHIPPED] Unshipped
  }.
change-product-missing = Lägg upp produkten { $sku } i Commerce, eller koppla raden till en annan produkt.
change-product-disabled = Slå på produkten { $sku } i Commerce.
change-stock = Höj lagersaldot: minst { $quantity } av { $sku } måste vara tillgängliga.
change-stock-below = Med färre än { $quantity } av { $sku } tillgängliga hade den inte skapats.
change-totals = Amazons belopp måste gå ihop, och bara på ett sätt.
change-address = Leveransadressen måste finnas.

## Regler (rule-<ord>)

rule-field-MARKETPLACE = Marknadsplats
rule-field-CHANNEL = Vem som skickar
rule-field-AMAZON_STATUS = Amazonstatus
rule-field-SERVICE_LEVEL = Leveransnivå
rule-field-PRIME = Prime-order
rule-field-BUSINESS = Företagsorder
rule-field-PREMIUM = Premiumfrakt
rule-field-REPLACEMENT = Ersättningsorder
rule-field-PROGRAM = Amazonprogram
rule-field-CURRENCY = Valuta
rule-field-TOTAL = Ordersumma
rule-field-SHIPPING_TOTAL = Fraktsumma
rule-field-ITEM_COUNT = Antal artiklar
rule-field-QUANTITY = Antal på en rad
rule-field-SKU = SKU
rule-field-ASIN = ASIN
rule-field-TITLE = Produktnamn
rule-field-CONDITION = Varans skick
rule-field-GIFT = Present
rule-field-COUNTRY = Land
rule-field-REGION = Delstat eller region
rule-field-POSTCODE = Postnummer
rule-field-CITY = Ort
rule-field-ADDRESS_TYPE = Adresstyp
rule-field-COMPANY = Företag
rule-field-AGE = Timmar sedan köpet
rule-field-TIME_LEFT = Timmar kvar att skicka
rule-field-TAG = Tagg
rule-operator-EQUALS = är
rule-operator-NOT_EQUALS = är inte
rule-operator-ONE_OF = är någon av
rule-operator-NONE_OF = är ingen av
rule-operator-BETWEEN = är mellan
rule-operator-AT_LEAST = är minst
rule-operator-AT_MOST = är högst
rule-operator-BEGINS_WITH = börjar med
rule-operator-CONTAINS = innehåller
rule-operator-MATCHES = passar mönstret
rule-operator-IS_SET = finns
rule-operator-IS_NOT_SET = saknas
rule-level-STANDARD = Standard
rule-level-EXPEDITED = Snabb
rule-level-PRIORITY = Prioriterad
rule-level-NEXT_DAY = Nästa dag
rule-level-SECOND_DAY = Inom två dagar
rule-level-SAME_DAY = Samma dag
rule-level-SCHEDULED = Avtalad tid
rule-level-FREE_ECONOMY = Gratis ekonomi
rule-action-HOLD = Håll kvar tills någon har tittat
rule-action-DO_NOT_CREATE = Skapa inte
rule-action-SET_STATUS = Sätt orderstatus
rule-action-SET_TARGET_STORE = Skapa i butiken
rule-action-SET_CUSTOMER_MODE = Sätt kundhantering
rule-action-SET_NUMBER_PREFIX = Sätt framför ordernumret
rule-action-SET_SHIPPING_METHOD = Sätt fraktsätt
rule-action-SET_STOCK_SOURCE = Ta från lagerkällan
rule-action-ADD_TAG = Lägg till en tagg
rule-action-ADD_NOTE = Lägg till en anteckning
rule-action-NOTIFY = Meddela någon
rule-customer-GUEST = gäst, inget konto
rule-customer-NEW_ACCOUNT = kundkonto
rule-medium-MAIL = per e-post
rule-medium-WEBHOOK = per webhook
rule-true = ja
rule-false = nej
rule-tested = { $field } { $operator } { $expected }
rule-clash = { $action }: { $kept } går före { $dropped }.
rule-by-channel = kanalen
rule-was-added = Tillagd: { $name }
rule-was-deleted = Borttagen: { $name }
rule-was-changed = Ändrad: { $name }
rule-was-activated = Aktiverad: { $name }
rule-was-paused = Pausad: { $name }
rule-was-drafted = Gjord till utkast: { $name }
rule-was-moved = Ordningen ändrades
error-rule-operator-not-of-field = { $field } kan inte jämföras med { $operator }.
error-rule-between-turned = Det första talet får inte vara större än det andra.
error-rule-values-list = Ange 1 till { $most } värden.
error-rule-values-count = { $count ->
    [0] Den här jämförelsen tar inget värde.
    [one] Den här jämförelsen tar ett värde.
   *[other] Den här jämförelsen tar { $count } värden.
}
error-rule-currency-not-money = Bara belopp har en valuta.
error-rule-currency = { $currency } är ingen valutakod som EUR.
error-rule-value-long = Högst { $most } tecken.
error-rule-value-flag = { $value } är varken true eller false.
error-rule-value-number = { $value } är inget tal.
error-rule-value-whole = { $value } är inget heltal.
error-rule-value-choice = { $value } går inte att välja här.
error-rule-pattern = Mönstret går inte att läsa vid tecken { $at }. Att blicka framåt eller bakåt och att hänvisa tillbaka går inte här.
error-rule-pattern-long = Mönstret är för långt eller upprepar för mycket.
error-rule-action-no-value = Den här åtgärden tar inget värde.
error-rule-prefix = Bara bokstäverna A till Z, siffror, bindestreck och understreck.
error-rule-actions-count = En regel gör 1 till { $most } saker.
error-rule-actions-quarrel = Regeln har redan en åtgärd som säger emot den här.
error-rule-shape = Det här går inte att läsa ({ $detail }).
error-rule-one-of = Ange precis en av all, any och field.
error-rule-deep = Grupper kan ligga { $most } nivåer djupt.
error-rule-group-empty = Lägg ett villkor i gruppen eller ta bort den.
error-rule-large = En regel har högst { $most } villkor.
error-rule-unknown-status = Commerce har ingen orderstatus { $code }.
error-rules-many = En butik har högst { $most } regler.
error-rule-draft-again = En regel som har varit aktiv pausas, den blir inte ett utkast igen.
error-rule-position = Det finns plats 1 till { $most }.
error-rule-name-taken = Butiken har redan en regel { $name }.
error-rule-order-unknown = Butiken har ingen order { $number }.

## Vad som händer med en rad i en fil med spårningsnummer (upload-<why>)

upload-READY = Klar att skickas.
upload-APPLIED = Skickad; Amazon får veta det inom kort.
upload-ALREADY_THERE = Paketet finns redan.
upload-column-verdict = svar
upload-column-sentence = varför
upload-no-order = Ordernumret saknas.
upload-no-carrier = Fraktbolaget saknas.
upload-no-tracking = Spårningsnumret saknas.
upload-rounded = Kalkylprogrammet har avrundat spårningsnumret till { $tracking }: formatera kolumnen som text.
upload-unknown-order = Det finns ingen order { $order }.
upload-two-orders = Det finns mer än en order { $order }: använd Amazons nummer.
upload-with-bad-row = Rad { $row } i samma paket går inte att använda.
upload-label-differs = Fraktbolag, frakttjänst eller datum skiljer sig från rad { $row }, som är samma paket.
upload-no-date = { $date } är inget datum: skriv 2026-11-28 eller 2026-11-28 14:30.
upload-needs-codes = Paketet behöver Transparency-koder: skicka det från sin Commerce-order.
upload-which-line = Ordern har flera rader: ange vilken med SKU eller order item id.
upload-unknown-line = Ordern har ingen rad { $line }.
upload-quantity = { $quantity } är inget antal: ett heltal, minst 1.
upload-other-parcel = Paket { $parcel } ({ $carrier }) i ordern har det här spårningsnumret, men ett annat fraktbolag eller annat innehåll.
upload-nothing-open = Det finns inget kvar att skicka i ordern.
upload-too-many = { $quantity } är fler än de { $open } som är kvar att skicka.

## Vad som hänt en Commerce-order (history-<code>)

history-placed = Lagd för Amazonorder { $reference }, med status { $status }.
history-comment = Kommentar: { $text }
history-invoiced = Faktura { $number } skapad utan betalning här: Amazon har tagit betalt, referens { $reference }.
history-status-changed = Status ändrad från { $before } till { $after }.
history-shipment-added = { $from_amazon ->
    [yes] Paket { $number } kopierat från Amazon: { $carrier } { $tracking_number }.
   *[no] Paket { $number } har skickats: { $carrier } { $tracking_number }.
  }
history-shipment-corrected = Paket { $number } rättades till { $carrier } { $tracking_number }, tidigare { $before } { $before_tracking }.
history-completed = Avslutad.
history-canceled = Annullerad: { $reason }
history-refunded = Återbetalning { $number } bokförd: { $amount } { $currency }{ $returned ->
    [0] .
    [one] , { $returned } artikel tillbaka i lager.
   *[other] , { $returned } artiklar tillbaka i lager.
  }
history-credited = Kreditering { $number } bokförd, { $amount } { $currency }: det som annullerats på faktura { $invoice }.
history-personal-data-wiped = Köparens personuppgifter har raderats.

## En butiks liv: medgivande i Seller Central, borttagning, kopior av en installation

error-other-address = Installationens adress är { $address } nu. Ladda om sidan.
error-store-being-deleted = Butiken { $name } håller på att tas bort.
error-store-name-differs = Skriv butikens namn precis som det är: { $name }
error-consent-needs-a-person = Bara en människa i en webbläsare kan gå till Seller Central: logga in i gränssnittet och anslut butiken där, eller ge en refresh token.
error-consent-unknown = Ingen har bett om det här medgivandet här. Börja om med Anslut.
error-consent-other-person = Någon annan började det här medgivandet. Börja ett eget med Anslut.
error-consent-used = Det här medgivandet är redan använt. Är butiken inte ansluten, börja om med Anslut.
error-consent-expired = Vägen till Seller Central och tillbaka tog mer än tio minuter. Börja om med Anslut.
error-consent-denied = Medgivandet gavs inte i Seller Central. Inget har ändrats.
error-consent-not-logged-in = Du var inte längre inloggad när du kom tillbaka från Seller Central. Logga in och börja om med Anslut.
error-consent-role = Bara en administratör ansluter butiker.
error-consent-code = Amazon godtar inte längre medgivandets kod: den lever i fem minuter och fungerar en gång. Börja om med Anslut.
error-consent-other-seller = Medgivandet kommer från en annan säljare än butikens. Logga in i Seller Central som butikens säljare, eller lägg till en butik för den andra.
error-consent-store-exists = En annan butik har redan den säljaren och marknadsplatsen.
error-consent-not-selling-there = Säljaren som gav medgivandet säljer inte i butikens land.
error-consent-not-accepted = Säljaren gav sitt medgivande, men Amazon släpper inte in programmet. Kontrollera programmets roller och börja sedan om med Anslut.
error-consent-later = Amazon svarar inte just nu. Börja om med Anslut om en liten stund.
error-consent-busy = Databasen är upptagen just nu. Börja om med Anslut om en liten stund.
error-consent-copy = Det här är en kopia av installationen: den talar inte med Amazon förrän någon bekräftar att den är den riktiga.
error-consent-set-up = Amazon känner inte till programmets uppgifter, eller så saknas de. Kontrollera application id och client secret i konfigurationen.
error-consent-failed = Amazon sade nej. Felloggen säger mer.
audit-error-store-deleted = Butiken togs bort under tiden.

authorisation-well = Amazon godtar auktoriseringen till { $date }, { $days } dagar till.
authorisation-soon = { $days ->
    [one] Auktoriseringen upphör inom ett dygn, { $date }. Anslut butiken igen för att förnya den.
   *[other] Auktoriseringen upphör om { $days } dagar, { $date }. Anslut butiken igen för att förnya den.
  }
authorisation-over = Auktoriseringens år gick ut { $date }. Anslut butiken igen.
authorisation-lost = Amazon godtar inte längre auktoriseringen. Anslut butiken igen.

backlog-none = Allt som Amazon har berättat om är läst.
backlog-orders = { $orders ->
    [one] En order är kvar att läsa.
   *[other] { $orders } order är kvar att läsa, vilket tar omkring { $minutes } min inom Amazons gränser.
}
backlog-pages = En sökning pågår; omkring { $minutes } min återstår av den inom Amazons gränser.
backlog-both = { $orders } order och resten av en sökning är kvar att läsa, vilket tar omkring { $minutes } min inom Amazons gränser.
## Vad som pågår för en butik (activity-<vad>)

activity-sync-begins = Sökningen börjar inom några ögonblick.
activity-sync = { $pages ->
    [0] Amazon genomsöks efter ändringar.
   *[other] Amazon genomsöks efter ändringar. Ordrar hittills: { $orders }.
}
activity-audit-asks = Amazon ombeds om en rapport över sina ordrar.
activity-audit-again = Det senaste försöket att få Amazons rapport misslyckades. Ett nytt görs av sig självt.
activity-audit-waits = Amazon gör sin rapport, vilket kan ta några minuter.
activity-audit-searches = Amazon genomsöks en andra gång.
activity-audit-compares = Ordrar jämförda med Amazon hittills: { $orders }.
activity-reading = { $orders ->
    [one] En order ska fortfarande läsas.
   *[other] { $orders } ordrar ska fortfarande läsas.
}
activity-deleting = { $orders ->
    [0] De sista spåren raderas.
    [one] En order ska fortfarande raderas.
   *[other] { $orders } ordrar ska fortfarande raderas.
}
notifications-OFF = Amazon meddelar oss inte om ändringar; order hittas vid regelbundna genomgångar.
notifications-not-wanted = Meddelanden är avstängda för den här säljaren; order hittas vid regelbundna genomgångar.
notifications-WANTED = Meddelanden ställs in. Till dess hittas order vid regelbundna genomgångar.
notifications-ON = Amazon meddelar oss om varje ändring inom några ögonblick.
notifications-REFUSED = Meddelanden kunde inte ställas in. { $error } Det prövas igen varje dag; till dess hittas order vid regelbundna genomgångar.

client-secret-well = Client secret fungerar till { $date }, { $days } dagar till.
client-secret-soon = { $days ->
    [one] Client secret upphör inom ett dygn, { $date }. Gör en ny i Seller Central och lägg in den i konfigurationen.
   *[other] Client secret upphör om { $days } dagar, { $date }. Gör en ny i Seller Central och lägg in den i konfigurationen.
  }
client-secret-over = De 180 dagarna för client secret gick ut { $date }. Gör en ny i Seller Central och lägg in den i konfigurationen.
client-secret-refused = Amazon godtar inte client secret: ingen butik kan läsas eller bekräftas. Lägg in den gällande i konfigurationen.

installation-real = Den här installationen talar med Amazon.
installation-copy = Det här är en kopia av installationen på { $known }, här på { $here }: inget läses från Amazon och inget skickas, förrän någon bekräftar att den här är den riktiga.

health-read-only-copy = Det här är en kopia av en annan installation: order läses inte förrän någon bekräftar att den är den riktiga.
health-marketplace-refused = Amazon nekar säljaren den här marknadsplatsen. Det prövas igen varje dag; Kontrollera säger mer.
health-deleting = Butiken håller på att tas bort.
ui-store-status-DELETING = Tas bort

## Checklistan inför start (setup-<KEY>), var och en med sina fall

setup-PROCESSES = Klockan och arbetarna är i gång
setup-PROCESSES-alive = Klockan och arbetarna är i gång.
setup-PROCESSES-silent = { $which ->
    [clock] Klockan har inte hörts av på en minut: inget börjar av sig självt.
    [worker] Ingen arbetare har hörts av på en minut: inget blir gjort.
   *[other] Varken klockan eller någon arbetare har hörts av på en minut: inget händer.
  }
setup-PROCESSES-remedy = Starta processen som saknas på servern; /readyz visar vilken del som är sjuk.
setup-APPLICATION = Din applikation hos Amazon
setup-APPLICATION-set = Client id, client secret och applikations-id finns i konfigurationen.
setup-APPLICATION-by-token = Client id och client secret finns i konfigurationen. Applikations-id saknas, men behövs inte när man ansluter med en inklistrad refresh token.
setup-APPLICATION-no-id = Client id och client secret finns i konfigurationen, men inte applikations-id.
setup-APPLICATION-missing = Saknas i konfigurationen: { $names }.
setup-APPLICATION-remedy = Registrera en applikation i Seller Central under Develop Apps, lägg in dess värden i konfigurationen enligt docs/amazon-setup.md och starta om kanalen. Utan AMAZON_CHANNEL_APPLICATION_ID ansluts en butik med en refresh token som du klistrar in.
setup-CLIENT_SECRET = Client secret är färsk
setup-CLIENT_SECRET-unused = Den har inte använts än: den prövas vid den första anslutningen.
setup-CLIENT_SECRET-well = Den fungerar till { $date }, { $days } dagar till.
setup-CLIENT_SECRET-soon = { $days ->
    [one] Den slutar fungera { $date }: sista dagen.
   *[other] Den slutar fungera { $date }, om { $days } dagar.
  }
setup-CLIENT_SECRET-over = Dess 180 dagar gick ut { $date }.
setup-CLIENT_SECRET-refused = Amazon godtar den inte: ingen butik kan läsas.
setup-CLIENT_SECRET-remedy = Anslut en butik för att pröva den. När den är gammal: gör en ny i Seller Central under Develop Apps och lägg in den i konfigurationen.
setup-BASE_URL = Kanalen har en publik adress
setup-BASE_URL-public = Den nås på { $url }.
setup-BASE_URL-local = { $url } går inte att nå utanför det här nätverket.
setup-BASE_URL-plain = { $url } är inte krypterad.
setup-BASE_URL-remedy = Ange i AMAZON_CHANNEL_BASE_URL den https-adress som folk använder. Dit skickar Amazon säljaren tillbaka efter godkännandet, och dit går länkarna i varningar.
setup-PRODUCTS = Produkter i Commerce
setup-PRODUCTS-some = Commerce har produkter, och ingen order väntar på en som saknas.
setup-PRODUCTS-elsewhere = Ingen order väntar på en produkt som saknas i Commerce.
setup-PRODUCTS-none = Commerce har inga produkter: inga ordrar kan skapas.
setup-PRODUCTS-missing = { $count ->
    [one] En order väntar på en produkt som saknas i Commerce.
   *[other] { $count } ordrar väntar på produkter som saknas i Commerce.
  }
setup-PRODUCTS-remedy = Lägg upp produkterna med de SKU:er som Amazon använder, eller ange vilken produkt en SKU står för.
setup-STORE_DESCRIBED = En butik är beskriven
setup-STORE_DESCRIBED-some = { $count ->
    [one] Det finns en butik.
   *[other] Det finns { $count } butiker.
  }
setup-STORE_DESCRIBED-none = Det finns ingen butik än.
setup-STORE_DESCRIBED-remedy = Lägg till en butik: namn, marknadsplats och den Commerce-butik som ordrarna ska höra till.
setup-STORE_CONNECTED = En butik är ansluten
setup-STORE_CONNECTED-some = { $count } av { $of } är anslutna till Amazon.
setup-STORE_CONNECTED-none = Ingen butik är ansluten till Amazon.
setup-STORE_CONNECTED-remedy = Anslut den med säljarens godkännande eller med en refresh token.
setup-STORE_READ = Anslutningen är prövad
setup-STORE_READ-some = { $count } av { $of } läses från Amazon utan fel.
setup-STORE_READ-none = Ingen butik har lästs utan fel än.
setup-STORE_READ-remedy = Öppna butiken och kontrollera anslutningen: där står vilken del som fungerar och vilken roll som saknas. Den första läsningen tar några minuter.
setup-STORE_ACTIVE = En butik är aktiv
setup-STORE_ACTIVE-some = { $count } av { $of } är aktiva: deras ordrar skapas i Commerce och bekräftas hos Amazon.
setup-STORE_ACTIVE-none = Ingen butik är aktiv: ordrarna granskas, men inget skapas eller skickas.
setup-STORE_ACTIVE-remedy = Se efter vad som skulle hända med butikens ordrar, och aktivera den sedan.
setup-CARRIERS = Fraktbolagen är kopplade
setup-CARRIERS-known = { $count ->
    [one] Det enda fraktbolag som har använts känner Amazon till.
   *[other] Alla { $count } fraktbolag som har använts känner Amazon till.
  }
setup-CARRIERS-unused = Inget paket har skickats än. De vanliga fraktbolagen är kända från början.
setup-CARRIERS-unmapped = { $count ->
    [one] För ett fraktbolag är det inte känt vad det heter hos Amazon: dess paket väntar.
   *[other] För { $count } fraktbolag är det inte känt vad de heter hos Amazon: deras paket väntar.
  }
setup-CARRIERS-remedy = Ange på sidan för fraktbolag vad Amazon ska få veta.
setup-ALERTS = Varningar når någon
setup-ALERTS-set = { $media ->
    [mail] Varningar skickas med e-post.
    [webhook] Varningar skickas med webhook.
   *[other] Varningar skickas både med e-post och med webhook.
  }
setup-ALERTS-none = Varningar visas bara på skärmen: om natten ser ingen dem.
setup-ALERTS-remedy = Ange AMAZON_CHANNEL_SMTP_URL och AMAZON_CHANNEL_ALERT_MAIL_TO, eller AMAZON_CHANNEL_ALERT_WEBHOOK, och starta om kanalen.
setup-NOTIFICATIONS = Amazon berättar genast om ändringar
setup-NOTIFICATIONS-on = Amazon meddelar kanalen varje ändring.
setup-NOTIFICATIONS-no-queue = Det finns ingen kö för Amazons aviseringar: ändringar hittas genom sökningar med några minuters mellanrum.
setup-NOTIFICATIONS-off = { $count } av { $of } säljarkonton får aviseringar: för de andra hittas ändringar genom sökningar med några minuters mellanrum.
setup-NOTIFICATIONS-remedy = Ange AMAZON_CHANNEL_SQS_QUEUE_URL enligt docs/amazon-setup.md, och slå på aviseringar på butikens sida.
setup-ADMINISTRATORS = En administratör till
setup-ADMINISTRATORS-some = { $count } personer kan administrera kanalen.
setup-ADMINISTRATORS-few = { $count ->
    [0] Ingen kan administrera kanalen.
    [one] Bara en person kan administrera kanalen.
   *[other] Bara { $count } personer kan administrera kanalen.
  }
setup-ADMINISTRATORS-elsewhere = Inloggningen sköts av den applikation som kanalen ingår i; den avgör vem som administrerar.
setup-ADMINISTRATORS-remedy = Ge en person till rollen som administratör, så att ett glömt lösenord inte stänger ute alla.

## Vad som händer med butikens ordrar (outlook-<verdict>), och vad som är kvar av kvoten

outlook-create = { $count ->
    [one] En order är klar: den blir en Commerce-order när butiken är aktiv.
   *[other] { $count } ordrar är klara: de blir Commerce-ordrar när butiken är aktiv.
  }
outlook-wait = { $count ->
    [one] En order väntar på Amazon, som ännu kontrollerar betalningen.
   *[other] { $count } ordrar väntar på Amazon, som ännu kontrollerar betalningen.
  }
outlook-blocked = { $count ->
    [one] En order är stoppad: något måste rättas till först.
   *[other] { $count } ordrar är stoppade: något måste rättas till först.
  }
outlook-off = { $count ->
    [one] En order utelämnas enligt butikens inställningar.
   *[other] { $count } ordrar utelämnas enligt butikens inställningar.
  }
outlook-never = { $count ->
    [one] En order blir aldrig någon Commerce-order, till exempel för att den är annullerad.
   *[other] { $count } ordrar blir aldrig Commerce-ordrar, till exempel för att de är annullerade.
  }
outlook-undecided = { $count ->
    [one] En order granskas.
   *[other] { $count } ordrar granskas.
  }
store-quota = Sökningar: { $searches } direkt, därefter en per { $searchEvery } s. Enskilda ordrar: { $orders } direkt, därefter en per { $orderEvery } s.

## Loggen över kommunikationsfel (log-<why>)

log-unavailable = { $system } svarade inte som det skulle. Det prövas igen av sig självt.
log-throttled = { $system } tog inte emot fler anrop på ett tag. Det prövas igen av sig självt.
log-rejected = { $system } vägrade.
log-unauthorised = { $system } släppte inte in oss: en roll saknas, eller så gäller auktoriseringen inte längre.
log-authorisation-revoked = Auktoriseringen har återkallats eller gått ut. Anslut butiken igen.
log-client-secret-refused = { $system } godtar inte vårt klient-id eller vår klienthemlighet. Ingen butik fungerar förrän en driftansvarig har rättat det.
log-foreign-marketplace = { $system } säger att säljaren inte säljer på en av de marknadsplatser som frågan gällde. De andra går vidare.
log-wrong-region = Säljarens auktorisering gäller en annan region ({ $detail }). Varje region behöver en egen.
log-code-refused = Säljarens samtycke gick inte att lösa in. Anslut butiken igen.
log-alert-undelivered = Ett larm kunde inte skickas ({ $operation }). Det prövas igen av sig självt i några dagar.
log-webhook-undelivered = En webhook kunde inte levereras. Nya försök görs automatiskt i några dagar; webhookens egen logg säger vilken.
log-notice-undelivered = Ett meddelande från en regel kunde inte skickas med { $operation }. Nya försök görs automatiskt i några dagar.
log-other = { $system } svarade { $code }.
## Det som väntar på att nå Amazon och Commerce (outbox-<ord>)

outbox-parcel = Bekräfta paket { $parcel } hos Amazon
outbox-claimed = Det levereras i det här ögonblicket.
outbox-waits-now = Det går i väg inom några ögonblick.
outbox-waits-later = Inget försök ska göras före den angivna tiden.
outbox-failed-unexpected = Något gick fel hos oss; serverns logg säger vad.
outbox-failed-database-busy = Vår databas var upptagen. Ett nytt försök görs av sig självt.
outbox-failed-read-only-copy = Det här är en kopia av en annan installation, så inget skickas.
outbox-remedy-permanent = Inget nytt försök görs av sig självt. Titta på ordern, rätta det som nekades och försök sedan igen.
outbox-remedy-exhausted = Det gavs upp efter { $attempts } försök. Serverns logg säger vad som behöver rättas; försök sedan igen.
outbox-remedy-authorisation = Så snart butiken är ansluten igen går det vidare av sig självt.
outbox-remedy-read-only-copy = Så snart någon bekräftar att det här är den riktiga installationen går det vidare av sig självt.
outbox-done-sent = Amazon tog emot det.
outbox-done-found = Amazon hade det redan.
outbox-done-by-feed = Det gick till Amazon i en fil med andra; vid paketet står vad det blev av det.
outbox-done-corrected-meanwhile = Det rättades under tiden och går i väg på nytt.
outbox-done-dismissed = Någon förklarade det avklarat.
outbox-done-not-needed-any-more = Det behövdes inte längre.
outbox-done-not-wanted-any-more = Ingen ville ha det längre.
outbox-done-refused = Det nekades; vid ordern står vad som händer nu.
outbox-done-held = Lagret är reserverat.
outbox-done-nothing-to-hold = Det fanns inget att reservera.
outbox-done-given-back = Lagret lämnades tillbaka.
outbox-done-parcels-copied = Paketen är inlagda.
outbox-done-placed = Commerce-order { $number } skapades.
outbox-done-status = Commerce-ordern är { $status }.

## Det en människa bör veta (alert-<KIND>)

alert-AUTHORISATION_LAPSES-title = { $days ->
    [0] Auktoriseringen för { $stores } har gått ut
    [one] Auktoriseringen för { $stores } går ut inom ett dygn
   *[other] Auktoriseringen för { $stores } går ut om { $days } dagar
  }
alert-AUTHORISATION_LAPSES = Amazon vill ha säljarens samtycke på nytt varje år. Det från { $seller } gäller till { DATETIME($date, dateStyle: "long") }; därefter läses inga ordrar och bekräftas inga paket för { $stores }.
alert-AUTHORISATION_LAPSES-remedy = Öppna butiken, välj Anslut och ge samtycke på nytt i Seller Central.
alert-CLIENT_SECRET_LAPSES-title = { $days ->
    [0] Klienthemligheten har gått ut
    [one] Klienthemligheten går ut inom ett dygn
   *[other] Klienthemligheten går ut om { $days } dagar
  }
alert-CLIENT_SECRET_LAPSES = Amazon godtar applikationens klienthemlighet till { DATETIME($date, dateStyle: "long") }; därefter fungerar ingen butik.
alert-CLIENT_SECRET_LAPSES-remedy = Skapa en ny hemlighet i Amazons utvecklarkonsol, ange den som AMAZON_CHANNEL_LWA_CLIENT_SECRET och starta om.
alert-CLIENT_SECRET_REFUSED-title = Amazon godtar inte klienthemligheten: ingen butik fungerar
alert-CLIENT_SECRET_REFUSED = Med detta klient-id och denna klienthemlighet låter Amazon oss varken läsa ordrar eller bekräfta paket, för någon butik.
alert-CLIENT_SECRET_REFUSED-remedy = Kontrollera båda i Amazons utvecklarkonsol, ange de rätta som AMAZON_CHANNEL_LWA_CLIENT_ID och AMAZON_CHANNEL_LWA_CLIENT_SECRET och starta om. Inget går förlorat under tiden.
alert-DISCONNECTED-title = Inte längre ansluten till Amazon: { $stores }
alert-DISCONNECTED = Amazon godtar inte längre auktoriseringen från säljaren { $seller }. För { $stores } läses inga ordrar och bekräftas inga paket.
alert-DISCONNECTED-remedy = Öppna butiken och anslut den igen. Det som har hänt under tiden hämtas då.
alert-MARKETPLACE_REFUSED-title = Amazon godtar inte marknadsplatsen för { $stores }
alert-MARKETPLACE_REFUSED = Amazon säger att säljaren { $seller } inte säljer på den marknadsplatsen. Inga ordrar läses för { $stores }; säljarens andra butiker går vidare.
alert-MARKETPLACE_REFUSED-remedy = Se efter i Seller Central om säljaren fortfarande säljer där, och kontrollera sedan butikens anslutning.
alert-DATA_OLD-title = Inget nytt från Amazon: { $stores }
alert-DATA_OLD = Det som är känt om { $stores } är från { DATETIME($since, dateStyle: "medium", timeStyle: "short") } UTC. Ordrar som har kommit sedan dess finns inte här än.
alert-DATA_OLD-remedy = Loggen över kommunikationsfel säger vad som är i vägen. Kontrollera butikens anslutning, och att klocka och arbetare är igång.
alert-ORDERS_BLOCKED-title = { $count ->
    [one] En order behöver åtgärdas: { $stores }
   *[other] { $count } ordrar behöver åtgärdas: { $stores }
  }
alert-ORDERS_BLOCKED = { $count ->
    [one] En order i { $stores } väntar på en människa.
   *[other] { $count } ordrar i { $stores } väntar på en människa.
  } Amazons tidsfrister fortsätter att löpa.
alert-ORDERS_BLOCKED-remedy = Var och en av dessa ordrar säger varför den väntar och vad som hjälper.
alert-SHIP_BY-title = { $due ->
    [0] { $missed ->
        [one] En order har missat sin hämtning: { $stores }
       *[other] { $missed } ordrar har missat sin hämtning: { $stores }
      }
    [one] En order måste iväg senast { $time }: { $stores }
   *[other] { $due } ordrar måste iväg senast { $time }: { $stores }
  }
alert-SHIP_BY = { $due ->
    [0] { $missed ->
        [one] En order i { $stores } är inte skickad, och fraktbolaget hämtar inte fler gånger före Amazons sista avsändningsdatum.
       *[other] { $missed } ordrar i { $stores } är inte skickade, och fraktbolaget hämtar inte fler gånger före Amazons sista avsändningsdatum.
      }
    [one] En order i { $stores } är inte skickad inför hämtningen { $time } ({ $zone }). Stoppade: { $blocked }. Har redan missat sin hämtning: { $missed }.
   *[other] { $due } ordrar i { $stores } är inte skickade inför hämtningen { $time } ({ $zone }). Stoppade: { $blocked }. Har redan missat sin hämtning: { $missed }.
  }
alert-SHIP_BY-remedy = De står i listan Att skicka, de mest brådskande först, med det som är i vägen för var och en.
alert-LATE_SHIPMENT_RATE-title = För många sena leveranser: { $stores }
alert-LATE_SHIPMENT_RATE = Även om allt som kan skickas kommer iväg i tid blir { NUMBER($percent, maximumFractionDigits: 1) } % av ordrarna i { $stores } bekräftade för sent, räknat över { $days } dagar. Amazons gräns är { NUMBER($limit, maximumFractionDigits: 1) } %.
alert-LATE_SHIPMENT_RATE-remedy = Skicka först det som är försenat eller stoppat: det står överst i listan Att skicka. Amazons egen siffra, i Seller Central under Account Health, avgör.
alert-CANCELLATION_RATE-title = För många avbokningar: { $stores }
alert-CANCELLATION_RATE = { NUMBER($percent, maximumFractionDigits: 1) } % av ordrarna i { $stores } har du avbokat eller håller på att avboka, räknat över { $days } dagar. Amazons gräns är { NUMBER($limit, maximumFractionDigits: 1) } %.
alert-CANCELLATION_RATE-remedy = Kontrollera lagret som du erbjuder hos Amazon innan du avbokar fler. Amazons egen siffra, i Seller Central under Account Health, avgör.
alert-VALID_TRACKING_RATE-title = För få paket med giltig spårning: { $stores }
alert-VALID_TRACKING_RATE = { NUMBER($percent, maximumFractionDigits: 1) } % av paketen från { $stores } har ett spårningsnummer och ett fraktbolag som Amazon känner till, räknat över { $days } dagar. Amazon vill ha mer än { NUMBER($limit, maximumFractionDigits: 1) } %.
alert-VALID_TRACKING_RATE-remedy = Skicka med ett fraktbolag som Amazon känner till med egen kod, och rätta spårning som Amazon visar annorlunda.
alert-REPORTS_REFUSED-title = Inga rapporter från Amazon: { $stores }
alert-REPORTS_REFUSED = Applikationen får inte beställa orderrapporter för { $seller }, så liggaren kontrolleras med en andra sökning, vilket bevisar mindre.
alert-REPORTS_REFUSED-remedy = Låt godkänna applikationens roll för rapporter och anslut sedan butiken igen.
alert-NOTIFICATIONS_REFUSED-title = Inga aviseringar från Amazon: { $stores }
alert-NOTIFICATIONS_REFUSED = Amazon aviserar oss inte om ordrarna från { $seller }, så de efterfrågas då och då: nya syns senare.
alert-NOTIFICATIONS_REFUSED-remedy = Kontrollera köns behörigheter och applikationens roller. Det prövas igen varje dag.
alert-READ_ONLY_COPY-title = Detta är en kopia: inget sägs till Amazon
alert-READ_ONLY_COPY = Den här installationens adress är inte { $address }, som den sattes upp på. För att en kopia aldrig ska bekräfta eller annullera riktiga ordrar läser och skriver den inget.
alert-READ_ONLY_COPY-remedy = Om det här är den riktiga, säg det: `flask --app wsgi amazon installation confirm`, eller på installationens sida.
alert-STOCK_DIFFERED-title = Reserverat lager skilde sig från Commerce
alert-STOCK_DIFFERED = { $count ->
    [one] För en väntande order hade Commerce reserverat ett annat antal än kanalens liggare.
   *[other] För { $count } väntande ordrar hade Commerce reserverat ett annat antal än kanalens liggare.
  } Allt har rättats.
alert-STOCK_DIFFERED-remedy = Ingenting behöver göras. Händer det natt efter natt är det något annat som ändrar vad Commerce reserverar: sidan Lager nämner ordrarna.

## Brev om dessa (alert-mail-<part>)

alert-mail-raised-subject = [Amazonkanalen] { $title }
alert-mail-cleared-subject = [Amazonkanalen] Faran över: { $title }
alert-mail-raised = { $sentence }

    Det här hjälper: { $remedy }

    Upptäckt { DATETIME($raised, dateStyle: "medium", timeStyle: "short") } UTC. Inget mer brev kommer om detta, men ett när det är över.

    { $link }
alert-mail-cleared = Detta är över sedan { DATETIME($cleared, dateStyle: "medium", timeStyle: "short") } UTC:

    { $sentence }

    Det hade upptäckts { DATETIME($raised, dateStyle: "medium", timeStyle: "short") } UTC.

    { $link }
alert-mail-trial-subject = [Amazonkanalen] Ett prov
alert-mail-trial = Detta är ett prov: Amazonkanalens larm kommer fram hit.

    { $link }

## Notices of rules (rule-notice…)

rule-notice-title = Regeln ”{ $rule }”: order { $order } i { $store }
rule-notice-subject = [Amazonkanalen] { rule-notice-title }
rule-notice = Regeln ”{ $rule }” gäller för ordern { $order } i { $store }.

    { $link }

## Vad Amazon nekar, och varför (error-<why>)

error-authorisation-revoked = Säljaren har återkallat auktoriseringen, eller så har dess år gått ut. Anslut butiken igen.
error-client-secret-refused = { $system } godtar inte programmets klient-id eller klienthemlighet. Ingen butik fungerar förrän en driftansvarig har rättat det.
error-code-refused = { $system } godtar inte samtycket: det kan vara förbrukat, äldre än fem minuter eller avsett för ett annat program. Börja om med Anslut.
error-foreign-marketplace = { $system } låter inte den här säljaren söka på marknadsplatserna { $marketplaces }. De andra går vidare.
error-wrong-region = Säljaren har auktoriserat regionen { $region }, och butiken ligger i { $asked }. Varje region behöver en egen auktorisering.
error-read-only-copy = Det här är en kopia av en annan installation, så ingenting sägs till { $system }. En administratör kan bekräfta att den är den riktiga.

## Varför Amazon inte meddelar oss (error-<push_error>)

error-push-queue = Kön släpper inte in oss: kontrollera dess adress, dess regler och AWS-uppgifterna.
error-push-scope = Amazon ger inte det här programmet några meddelanden.
error-push-role = Programmet saknar en roll som meddelanden kräver, eller så har säljaren inte samtyckt till den.
error-push-other = Amazon sade nej; kommunikationsfelloggen säger mer.

## Meddelanden som inte kunde användas (log-<why>)

log-notice-unreadable = Ett meddelande i kön gick inte att läsa ({ $detail }) och lades åt sidan. Det som det gällde hittas vid de regelbundna genomsökningarna.
log-notice-unknown-seller = Ett meddelande gällde en säljare som ingen butik längre hör till och lades åt sidan.

## Avräkningen: är varje order redovisad? (ledger-<word>)

ledger-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
  }
ledger-day-all = { $accounted } av { $reported } ordrar från { ledger-date } redovisade
ledger-day-all-so-far = { $accounted } av { $reported } ordrar från { ledger-date } redovisade hittills
ledger-day-some = { $accounted } av { $reported } ordrar från { ledger-date } redovisade, { $rest } ännu inte
ledger-day-none = Amazon rapporterar inga ordrar från { ledger-date }
ledger-day-none-so-far = Amazon rapporterar hittills inga ordrar från { ledger-date }
ledger-day-unchecked = { ledger-date } har inte kontrollerats ännu
ledger-unchecked = Inte kontrollerat ännu: Amazons första rapport har inte kommit.
ledger-not-connected = Anslut butiken först.
ledger-all = Varje order som Amazons egen rapport nämner är redovisad: { $accounted } av { $reported }.
ledger-some = { $accounted } av { $reported } ordrar som Amazons egen rapport nämner är redovisade. { $rest } är det ännu inte; de nämns nedan.
ledger-none = Amazons egen rapport nämner inga ordrar från de här dagarna.
ledger-by-search-all = Amazon ger den här applikationen inga rapporter, så ordrarna söktes en andra gång, vilket bevisar mindre. Redovisade: { $accounted } av { $reported }.
ledger-by-search-some = Amazon ger den här applikationen inga rapporter, så ordrarna söktes en andra gång, vilket bevisar mindre. Redovisade: { $accounted } av { $reported }; { $rest } nämns nedan.
ledger-by-search-none = Amazon ger den här applikationen inga rapporter, så ordrarna söktes en andra gång, vilket bevisar mindre. Inga ordrar från de här dagarna hittades.
unaccounted-wanted = Den hämtas.
unaccounted-again = Hämtningen har misslyckats ({ $detail }). Nya försök görs automatiskt.
unaccounted-not-visible = Amazons rapport nämner den, men Amazon visar den inte ännu. Den efterfrågas igen automatiskt.
unaccounted-given-up = Amazons rapport nämner den, men Amazon visade den inte hur ofta den än efterfrågades ({ $detail }). Importera den med numret senare, eller leta i Seller Central.
unaccounted-unreadable = Den kom men kunde inte läsas ({ $detail }).
unaccounted-expected = Den kommer vid nästa läsning av Amazons ändringar.
audit-wanted = Väntar på sin tur.
audit-requested = Amazon tar fram rapporten.
audit-searching = Amazon genomsöks en andra gång.
audit-again = Det senaste försöket misslyckades. Nya försök görs automatiskt.
audit-done = { $reported ->
    [one] 1 order jämförd.
   *[other] { $reported } ordrar jämförda.
  } { $gaps ->
    [0] Alla fanns hos oss.
   *[other] Saknades: { $missing }. Äldre hos oss: { $different }. De hämtas.
  }
audit-failed = Inget är bevisat: { $why ->
    [report-empty] Amazons rapport var tom fast det finns ordrar.
    [report-fatal] Amazon kunde inte ta fram rapporten.
    [report-late] Amazons rapport kom inte på flera timmar.
    [report-refused] Amazon vägrade att ta fram rapporten.
    [no-store] ingen butik läser där längre.
   *[other] det gick inte på två dagar.
  }
import-numbers = { $requested ->
    [one] 1 order hämtas.
   *[other] { $requested } ordrar hämtas.
  }
import-not-shipped = Amazon levererar { $numbers } själv; en sådan order kommer när Amazon har skickat den.
import-range = Amazon tillfrågas om vilka ordrar som köptes då; alla hämtas sedan.
error-not-an-order-number = { $number } är inget ordernummer från Amazon (123-1234567-1234567).
error-too-many-numbers = Högst { $most } ordernummer åt gången.
error-numbers-or-range = Ange antingen ordernummer eller ett tidsintervall.
error-range-empty = Intervallet börjar efter sitt slut eller i framtiden.
error-range-too-long = Högst { $days } dagar åt gången.
error-range-too-old = Amazon berättar bara om de senaste två åren.
error-store-to-name = Det finns flera butiker; säg vilken med --store.
error-not-a-day = { $text } är ingen dag (2026-11-19).
