/** A thread of the pool: loads the engine once, performs tasks. */
export { perform as default } from './task';
