/** True in builds made with REPORTLENS_TEST=1: the popup's shadow root is open. */
declare const __REPORTLENS_TEST__: boolean;
