/**
 * What can go wrong between the screen and the server.
 *
 *   Failure
 *   ├── Unreachable    no answer: the network or the server is down
 *   ├── SignedOut      the session has ended
 *   ├── Forbidden      the person may not do this
 *   └── Broken         an answer that is no answer; carries the server's sentence, if it sent one
 */
export class Failure extends Error {
  /** @type {"unreachable" | "signed-out" | "forbidden" | "broken"} */
  kind = "broken"
}

export class Unreachable extends Failure {
  /** @type {"unreachable"} */
  kind = "unreachable"
}

export class SignedOut extends Failure {
  /** @type {"signed-out"} */
  kind = "signed-out"
}

export class Forbidden extends Failure {
  /** @type {"forbidden"} */
  kind = "forbidden"
}

export class Broken extends Failure {}
