/**
 * fast-check as all tests take it. In CI the properties are tried with one seed, so that the same commit gives the same answer;
 * everywhere else each run tries others, and what it finds becomes a case of its own. Tests without properties do not read it: a tenth of
 * a second for each of their files, and for each change that mutation tests try.
 */
import fc from 'fast-check';

const CI_SEED = 20_261_129;

if (process.env.CI) fc.configureGlobal({ seed: CI_SEED });

export * from 'fast-check';
export default fc;
