import { Parcels } from "./screen.jsx"

/** The parcels whose confirmation does not go on without a person, each with its reason. */
export default function ShipmentsWaitingScreen() {
  return <Parcels waiting />
}
