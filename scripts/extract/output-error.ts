/** The output cannot be written; the message is one line, and nothing has been changed. */
export class OutputError extends Error {}
