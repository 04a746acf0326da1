/**
 * What this device remembers for its reader. Storage may be forbidden or full: then nothing is
 * remembered and nothing breaks.
 */
const PREFIX = "amazon-channel."

/**
 * @param {string} key
 * @returns {string | null}
 */
export function recall(key) {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

/**
 * @param {string} key
 * @param {string | null} value null forgets it
 */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, value)
  } catch {
    // Forgotten at the next visit; there is nothing better to do.
  }
}
