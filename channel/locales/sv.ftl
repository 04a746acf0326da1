### Admin

## Everywhere

ui-product = Amazonkanalen
ui-skip = Hoppa till innehållet
ui-loading = Läser in
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
ui-nav-stores = Butiker
ui-nav-products = Produkter
ui-nav-health = Hälsa
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
ui-address-type-RESIDENTIAL = Bostad
ui-address-type-COMMERCIAL = Företag
ui-address-type-PICKUP_POINT = Utlämningsställe
ui-needs-attention = Behöver åtgärdas
ui-personal-hidden = Dold för din roll
ui-personal-wiped = Raderad, som Amazon kräver,
ui-personal-none = Inte skickad av Amazon

## Orders

ui-orders = Ordrar
ui-orders-all = Alla ordrar
ui-orders-count = { $count ->
    [one] { $count } order
   *[other] { $count } ordrar
  }
ui-orders-search = Sök på nummer, köpare eller SKU
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
ui-columns = Kolumner
ui-columns-shown = { $shown } av { $all } kolumner visas
ui-columns-reset = Standardkolumner
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
ui-filter-attention = Behöver åtgärdas
ui-filter-prime = Prime
ui-filter-reserved = Reserverad

## One order

ui-order = Order
ui-order-title = Amazonorder { $number }
ui-order-details = Amazons orderuppgifter
ui-order-unknown = Ordern finns inte
ui-order-marks = Ordertyp
ui-order-retry = Försök igen nu
ui-order-retried-still = Prövad på nytt: orsaken finns kvar.
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
ui-shipping = Leverans
ui-service-level = Fraktsätt
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
ui-tracking-none = Inget skickat än
ui-tracking-none-ship = Skicka ordern på dess Commerce-ordersida; spårningsnumret går till Amazon av sig självt.
ui-tracking-none-why = Paketen visas här så snart det finns några.
ui-timeline-none = Inget har hänt med ordern än
ui-timeline-more = Visa äldre
ui-why-none = Inget beslut än
ui-why-none-when = Beslutet fattas när Amazon rapporterar att ordern är klar: Unshipped när du skickar själv, Shipped när Amazon gör det.
ui-why-at = Beslutat
ui-why-seen = Underlag:
ui-why-go-on = Går vidare
ui-why-stop = Stannar här
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
ui-actor-amazon = Amazon
ui-actor-commerce = Commerce
ui-actor-channel = Kanalen
ui-time-there = ({ $time } på marknadsplatsen)

## Parcels and shipping

ui-shipments = Försändelser
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
ui-carrier-hint = Välj ett som Amazon känner till, eller skriv ett annat namn.
ui-carrier-other = Amazon känner inte till fraktbolaget: det skickas som ”Other” med namnet { $name }.
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
ui-amazon-view-cancel = Visa eller avbeställ Amazonordern
ui-amazon-view-all = Visa alla Amazonordrar
ui-payment-shipping = Betalning och frakt
ui-payment-method = Betalsätt
ui-shipping-method = Fraktsätt
ui-buyer-mail = Mejl till köparen
ui-buyer-mail-suppressed = Aldrig härifrån: Amazon skriver till köparen
ui-buyer-mail-sent = Skickas
ui-customer = Kund
ui-account-kind = Konto
ui-guest = Gäst
ui-customer-account = Kundkonto
ui-history = Historik

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
ui-step-3 = Granska och aktivera
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
ui-store-synced = Amazon tillfrågas; nyheter visas här om en stund.
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
ui-left-out-why = Ordrar som fanns före anslutningen i någon annan status än Unshipped importeras inte.
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

## The connection with Amazon: health, alerts, error log, installation

ui-health-title = Anslutningens hälsa
ui-health-lead = Hur kanalen står sig mot Amazon, vad som är fel och vad som hjälper.
ui-health-sections = Anslutningens hälsa
ui-health-now = Just nu
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
ui-installation = Installation
ui-installation-lead = Det som gäller för alla butiker.
ui-installation-settings = Fellogg och larm
ui-retention = Spara kommunikationsfel
ui-retention-hint = Äldre poster raderas av sig själva.
ui-retention-DAILY = En dag
ui-retention-WEEKLY = En vecka
ui-retention-MONTHLY = En månad
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

## A store's connection

ui-connection = Anslutning
ui-connect-consent = Du kommer till Seller Central. Logga in där som butikens säljare och ge ditt samtycke; Amazon skickar dig sedan tillbaka hit.
ui-connect-go = Anslut till Amazon
ui-connect-renew = Förnya auktoriseringen
ui-connect-private = Använd en privat applikations refresh token i stället
ui-connect-token = Anslut med token
ui-returned-connected = Butiken är ansluten till Amazon.
ui-returned-refused = Butiken kunde inte anslutas
ui-authorisation = Auktorisering
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
ui-check-ok = Fungerar:
ui-check-bad = Fungerar inte:
ui-about-store = Om butiken
ui-store-edit = Ändra { $store }
ui-store-fixed = Marknadsplats och Commerce-butik kan inte ändras.
ui-store-delete = Radera butiken
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

## The ledger

ui-ledger = Liggare
ui-ledger-lead = Beviset för att ingen order har missats: det som Amazon rapporterar, jämfört med det som finns här.
ui-ledger-open = Liggare: finns varje order här?
ui-ledger-proof = Beviset
ui-ledger-audited-to = Alla ändringar kontrollerade till
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
ui-sweep-covers = Täcker ändringar
ui-sweep-pages = Sidor
ui-sweep-news = Nya
ui-sweep-outcome = Resultat
ui-sweep-running = Pågår
ui-sweep-complete = Fullständig
ui-sweep-given-up = Avbruten: { $why }
ui-sweep-numbers = { $pages } sidor, { $orders } ordrar, { $news } nya

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

## Help

ui-help-tasks = Vanliga arbetsmoment
ui-help-lead = Vad som sker av sig självt, och vad som är ditt att göra.
ui-help-contents = På denna sida
ui-help-arrive = Så kommer ordrarna
ui-help-arrive-1 = Kanalen frågar Amazon efter nyheter med några minuters mellanrum, så ingen behöver importera något. Hur snart en order syns beror på det och på Amazons egen handläggningstid.
ui-help-arrive-2 = En order som du skickar själv är Pending tills Amazon har kontrollerat betalningen. Den lagras men är dold; när den blir Unshipped visas den och blir en Commerce-order.
ui-help-arrive-3 = En order som Amazon skickar åt dig visas när Amazon har skickat den. Ditt eget lager påverkas aldrig.
ui-help-ship = Skicka en order
ui-help-ship-1 = Öppna Commerce-ordern, fyll i fraktbolag och spårningsnummer och skicka. Spårningsnumret går till Amazon av sig självt.
ui-help-ship-2 = Ett paket står först i kö, är skickat när Amazon har tagit emot uppgifterna och bekräftat när de har lästs tillbaka från Amazon.
ui-help-ship-3 = När allt är skickat är Commerce-ordern Complete och Amazonordern Shipped.
ui-help-parcels = Skicka i flera paket
ui-help-parcels-1 = Lägg till ett paket i formuläret och fördela enheterna. Varje paket har sitt eget spårningsnummer och bekräftas genast.
ui-help-parcels-2 = Det som inte är klart kan vänta: ordern är Partially Shipped tills det sista har gått i väg.
ui-help-attention = En order som behöver åtgärdas
ui-help-attention-1 = Den kunde inte bli en Commerce-order, till exempel för att en produkt saknas, är avstängd eller är slut. På ordersidan står varför, och vad du kan göra.
ui-help-attention-2 = När orsaken är borta prövas ordern på nytt vid nästa synkning, eller genast med knappen på ordersidan.
ui-help-missing = En order som verkar saknas
ui-help-missing-1 = Öppna butikens liggare: den jämför Amazons egen rapport med det som finns här, dag för dag, och nämner varje order som inte finns här och varför.
ui-help-missing-2 = Det som fanns före anslutningen i en annan status än Unshipped importeras inte av sig självt, och inte heller det som Amazon skickar åt dig förrän det är skickat. Importera det med dess nummer på butikens sida.
ui-help-missing-3 = Amazons ordersida och dess sökning kan skilja sig åt med några minuter. Det som rapporten nämner men sökningen inte visar hämtas med sitt nummer.
ui-help-cancel = Avbeställa en order
ui-help-cancel-1 = Avbeställ i Seller Central; länken finns på ordersidan.
ui-help-cancel-2 = När Amazon rapporterar avbeställningen avbryts Commerce-ordern och lagret återställs, en enda gång.
ui-help-refund = Återbetalningar och returer
ui-help-refund-1 = Amazon har tagit betalt, så återbetalningar och returer hanteras i Seller Central.
ui-help-email = Skriva till köparen
ui-help-email-1 = Använd e-postadressen på ordern: den är Amazons egen och skickar meddelandet vidare. Mejl om leveransen kommer från Amazon och aldrig härifrån.
ui-help-address = En svår adress
ui-help-address-1 = Adressen visas rad för rad, precis som Amazon skickade den. Går den inte att leverera till, fråga köparen i Seller Central innan du skickar.

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
event-shipped-partly = En del av ordern har skickats i Commerce.
event-shipped-all = Allt har skickats i Commerce.
event-shipped = Paket { $parcel } lämnades till { $carrier } med spårningsnummer { $tracking }.
event-tracking-sent = Paket { $parcel } bekräftat hos Amazon: { $carrier } { $tracking }.
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
error-id-unknown = { $id } är inget id från oss.
error-search-too-long = Sök efter högst { $words } ord och { $characters } tecken.
error-cursor = Platsen i listan är okänd. Börja om från första sidan.
error-page-size = En sida har 1 till { $most } rader.
error-first-and-last = Fråga efter de första raderna eller de sista, inte båda.
error-days = Mellan 1 och { $most } dagar.
error-data-age-limit = Mellan { $least } och { $most } minuter.
error-one-of-id-or-number = Ange ordern antingen med id eller med Amazons nummer.
error-one-of-order-or-number = Ange ordern antingen med id eller med Commerce-nummer.
error-empty = Det här får inte vara tomt.
error-required = Det här får inte vara tomt.
error-negative = Det här får inte vara under 0.
error-not-positive = Minst 1.
error-unknown-marketplace = Amazon har ingen marknadsplats { $id }.
error-unknown-commerce-store = Commerce har ingen butik { $code }.
error-unknown-line = Ordern har ingen rad { $line }.
error-carrier-unknown = Amazon tar inte emot paket med { $carrier } i { $country }; välj en transportör i listan.
error-ship-date-future = Leveransdatumet ligger i framtiden.
error-ship-date-before-purchase = Leveransdatumet ligger före köpet.
error-not-selling-there = Säljaren säljer inte i { $country }.
error-store-other-seller = Butiken { $name } hör till en annan säljare. Lägg till en butik för den här.
error-store-exists = Butiken { $name } har redan den säljaren och marknadsplatsen.
error-store-not-active = Butiken { $name } är inte aktiv.
error-store-not-connected = Anslut butiken { $name } först.
error-store-not-syncing = Butiken { $name } synkroniseras inte.
error-not-embedded = Produkterna sköts i själva Commerce-systemet.
error-remote = { $system } kunde inte: { $detail }
error-unavailable = { $system } svarar inte just nu. Försök igen om en liten stund.
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
error-cancel-refusal-fba = Amazon skickar den här ordern: avboka den i Seller Central.
error-cancel-refusal-canceled = Ordern är redan avbokad.
error-cancel-refusal-under-way = Ordern håller redan på att avbokas hos Amazon.
error-cancel-refusal-shipped = Paket från ordern har redan skickats. Det som kommer tillbaka är en retur i Seller Central.
error-cancel-refusal-pending = Amazon kontrollerar fortfarande betalningen: en väntande order kan bara avbokas i Seller Central.
error-no-buyer-wish = Köparen av order { $number } har inte bett om avbokning.

## Varför en order inte skickas här (refusal-<why>)

refusal-fba = Amazon skickar ordern från sitt eget lager.
refusal-ship-plus = Skicka ordern med Amazons Ship Plus-etiketter i Seller Central.
refusal-easy-ship = Amazons Easy Ship hämtar ordern; ordna det i Seller Central.
refusal-canceled = Ordern är annullerad.
refusal-all-shipped = Allt är skickat.
refusal-no-commerce-order = Det finns ingen Commerce-order att skicka än.
refusal-not-shippable = Ordern kan inte skickas som den är nu.
refusal-being-canceled = Ordern håller på att avbokas hos Amazon.
refusal-buyer-wants-cancel = Köparen vill avboka ordern: svara först.

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

## Vad en order väntar på, och vad som hjälper (attention-<code>, attention-<code>-remedy)

attention-product-missing = Commerce har ingen produkt { $sku }.
attention-product-missing-remedy = Lägg upp produkten med den artikelkoden i Commerce. Sedan skapas ordern av sig själv.
attention-product-disabled = Produkten { $sku } är avstängd i Commerce.
attention-product-disabled-remedy = Slå på produkten. Sedan skapas ordern av sig själv.
attention-out-of-stock = { $sku } är slut i Commerce.
attention-out-of-stock-remedy = Höj lagersaldot. Sedan skapas ordern av sig själv. Köparen har betalat, så vänta inte för länge.
attention-totals-missing = Amazon har inte uppgett beloppen än.
attention-totals-missing-remedy = Inget att göra just nu: ordern skapas när Amazon uppger dem.
attention-totals-difference = Amazons delar blir { $ours } { $currency }, dess summa säger { $amazon } { $currency }.
attention-totals-difference-remedy = Jämför ordern i Seller Central. Den skapas inte med belopp som inte går ihop.
attention-totals-ambiguous = Amazons belopp kan läsas på mer än ett sätt.
attention-totals-ambiguous-remedy = Jämför ordern i Seller Central. Den skapas inte med gissade belopp.
attention-address-missing = Amazon har inte uppgett adressen.
attention-address-missing-remedy = Den brukar komma inom några minuter. Gör den inte det saknar programmet rollen för köparnas adresser.
attention-commerce-refused = Commerce tog inte emot ordern: { $sku }
attention-commerce-refused-remedy = Rätta det som Commerce nämner. Ordern prövas igen vid varje synkronisering.
attention-tracking-refused = Amazon tog inte emot paket { $parcel }: { $detail }
attention-tracking-refused-remedy = Rätta det som Amazon nämner och skicka uppgiften igen från spårningsfliken, eller bekräfta paketet i Seller Central.
attention-tracking-mismatch = Amazon visar paket { $parcel } annorlunda än det skickades.
attention-tracking-mismatch-remedy = Jämför paketet i Seller Central och skicka uppgiften igen från spårningsfliken.
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
ui-preview-orders = { $orders ->
    [one] En order granskades; { $unchanged ->
        [0] den skulle ändras.
       *[other] den förblir som den är.
    }
   *[other] { $orders } ordrar granskades; { $unchanged } förblir som de är.
}
ui-preview-newest-only = Det finns fler; det här är de nyaste.
ui-preview-holds = Inget har sparats. Det som sägs om väntande ordrar gäller dagens lager och sortiment; ordrar som redan finns i Commerce förblir som de är.
ui-preview-in-commerce = finns redan i Commerce: så hade det blivit
ui-preview-now = Nu:
ui-preview-then = Då:
ui-preview-more = Och { $left } till.
consequence-CREATED = skulle skapas; { $waiting } av dem väntar och skapas direkt efter att du sparat.
consequence-NOT_CREATED = skulle inte längre skapas; { $waiting } av dem väntar.
consequence-MOVED = skulle hamna i en annan Commerce-butik; { $waiting } av dem väntar.
consequence-RESERVED = skulle ta lager på ett annat sätt; { $waiting } av dem väntar.
consequence-TREATED = skulle få en annan status, kund, etikett eller anteckning eller ett annat nummer; { $waiting } av dem väntar.
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
decision-totals-difference = Amazons delar blir { $ours } { $currency }, dess summa säger { $amazon } { $currency }.
decision-totals-ambiguous = Amazons belopp kan läsas på mer än ett sätt.
decision-address-present = Adressen finns, eller så levererar Amazon.
decision-address-not-needed = Ordern har redan skickats; ingen adress behövs.
decision-address-missing = Amazon har inte uppgett adressen än.

## Vad som hänt en Commerce-order (history-<code>)

history-placed = Lagd för Amazonorder { $reference }, med status { $status }.
history-status-changed = Status ändrad från { $before } till { $after }.
history-shipment-added = { $from_amazon ->
    [yes] Paket { $number } kopierat från Amazon: { $carrier } { $tracking_number }.
   *[no] Paket { $number } har skickats: { $carrier } { $tracking_number }.
  }
history-completed = Avslutad.
history-canceled = Annullerad: { $reason }
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
log-other = { $system } svarade { $code }.

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
alert-REPORTS_REFUSED-title = Inga rapporter från Amazon: { $stores }
alert-REPORTS_REFUSED = Applikationen får inte beställa orderrapporter för { $seller }, så liggaren kontrolleras med en andra sökning, vilket bevisar mindre.
alert-REPORTS_REFUSED-remedy = Låt godkänna applikationens roll för rapporter och anslut sedan butiken igen.
alert-NOTIFICATIONS_REFUSED-title = Inga aviseringar från Amazon: { $stores }
alert-NOTIFICATIONS_REFUSED = Amazon aviserar oss inte om ordrarna från { $seller }, så de efterfrågas då och då: nya syns senare.
alert-NOTIFICATIONS_REFUSED-remedy = Kontrollera köns behörigheter och applikationens roller. Det prövas igen varje dag.
alert-READ_ONLY_COPY-title = Detta är en kopia: inget sägs till Amazon
alert-READ_ONLY_COPY = Den här installationens adress är inte { $address }, som den sattes upp på. För att en kopia aldrig ska bekräfta eller annullera riktiga ordrar läser och skriver den inget.
alert-READ_ONLY_COPY-remedy = Om det här är den riktiga, säg det: `flask --app wsgi amazon installation confirm`, eller på installationens sida.

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
