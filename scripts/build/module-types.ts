/** What the types of the module `reportlens` are made from: the compiler that bundles them sees no declarations but those named here. */
import '../../lib/files/container/saxen.d.ts';
import '../../lib/language/dict.d.ts';
import '../../lib/globals.d.ts';
export * from '../../lib/node/index';
