/** Two days without orders are read as fast as a line about them. */
const FEWEST = 3

/**
 * The days as they are shown, the newest first: days that were audited and had no orders stand
 * together, so that the ones that had some are seen.
 *
 * @template {{ date: string, audited: boolean, reported: number }} Day
 * @param {readonly Day[]} days
 * @returns {(Day | { newest: string, oldest: string, count: number })[]}
 */
export function inRuns(days) {
  /** @type {Day[][]} */
  const runs = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.[0] && isQuiet(day) && isQuiet(last[0])) last.push(day)
    else runs.push([day])
  }
  return runs.flatMap((run) => (run.length < FEWEST ? run : summed(run)))
}

/**
 * @param {readonly { date: string }[]} run
 * @returns {any[]}
 */
function summed(run) {
  return [{ newest: run.at(0)?.date, oldest: run.at(-1)?.date, count: run.length }]
}

/** @param {{ audited: boolean, reported: number }} day */
function isQuiet({ audited, reported }) {
  return audited && reported === 0
}
