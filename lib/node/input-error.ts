/** An input that cannot be analysed; the message says why, without the input's name. */
export class InputError extends Error {}
