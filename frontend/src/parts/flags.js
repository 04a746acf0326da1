import CA from "#flags/CA.svg"
import US from "#flags/US.svg"
import MX from "#flags/MX.svg"
import BR from "#flags/BR.svg"
import IE from "#flags/IE.svg"
import ES from "#flags/ES.svg"
import GB from "#flags/GB.svg"
import FR from "#flags/FR.svg"
import BE from "#flags/BE.svg"
import NL from "#flags/NL.svg"
import DE from "#flags/DE.svg"
import IT from "#flags/IT.svg"
import SE from "#flags/SE.svg"
import ZA from "#flags/ZA.svg"
import PL from "#flags/PL.svg"
import EG from "#flags/EG.svg"
import TR from "#flags/TR.svg"
import SA from "#flags/SA.svg"
import AE from "#flags/AE.svg"
import IN from "#flags/IN.svg"
import SG from "#flags/SG.svg"
import AU from "#flags/AU.svg"
import JP from "#flags/JP.svg"

/** The flags of Amazon's marketplaces, each a small file of our own host, by country code. */
export const FLAGS = /** @type {Record<string, string>} */ ({
  CA,
  US,
  MX,
  BR,
  IE,
  ES,
  GB,
  FR,
  BE,
  NL,
  DE,
  IT,
  SE,
  ZA,
  PL,
  EG,
  TR,
  SA,
  AE,
  IN,
  SG,
  AU,
  JP,
})
