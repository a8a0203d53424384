/**
 * A schema as plain tests. valibot copies each object that it looks at and keeps a record of each step, tens of microseconds a row;
 * an import has hundreds of thousands. What is asked is the same: a schema, or a step of one, that is not known here is asked of valibot.
 */
import * as v from 'valibot';

type Test = (value: unknown) => boolean;

/** What schemas and their steps say of themselves, by their sort. */
interface Said {
  type: string;
  kind: string;
  async: boolean;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  items?: v.GenericSchema[];
  wrapped?: v.GenericSchema;
  options?: readonly unknown[];
  literal?: unknown;
  requirement?: unknown;
  default?: unknown;
  fallback?: unknown;
  pipe?: readonly [v.GenericSchema, ...Said[]];
}

const saidBy = (schema: v.GenericSchema): Said => schema;

/** Whether a value fits the schema, as `v.is` says. */
export function quickTest(schema: v.GenericSchema): Test {
  return testOf(schema) ?? ((value) => v.is(schema, value));
}

/** Null for what is not known here. */
function testOf(schema: v.GenericSchema): Test | null {
  const said = saidBy(schema);
  if (said.fallback !== undefined || said.default !== undefined || said.async) return null;
  if (said.pipe) return pipeTest(said.pipe);
  return makers[said.type]?.(said) ?? null;
}

const makers: Readonly<Record<string, (said: Said) => Test | null>> = {
  string: () => (value) => typeof value === 'string',
  number: () => (value) => typeof value === 'number' && !Number.isNaN(value),
  boolean: () => (value) => typeof value === 'boolean',
  null: () => (value) => value === null,
  literal:
    ({ literal }) =>
    (value) =>
      value === literal,
  picklist: ({ options = [] }) => {
    const known = new Set(options);
    return (value) => known.has(value);
  },
  nullable: ({ wrapped }) => orElse(wrapped, null),
  optional: ({ wrapped }) => orElse(wrapped, undefined),
  array: ({ item }) => {
    const test = item && quickTest(item);
    return test ? (value) => Array.isArray(value) && allOf(value, test) : null;
  },
  tuple: ({ items = [] }) => {
    const tests = items.map(quickTest);
    return (value) => Array.isArray(value) && tests.every((test, at) => test((value as unknown[])[at]));
  },
  object: ({ entries }) => objectTest(entries),
  loose_object: ({ entries }) => objectTest(entries),
};

/** Places that hold nothing are looked at too, which `every` passes over. */
function allOf(values: readonly unknown[], test: Test): boolean {
  for (let at = 0; at < values.length; at += 1) if (!test(values[at])) return false;
  return true;
}

function orElse(wrapped: v.GenericSchema | undefined, other: null | undefined): Test | null {
  const test = wrapped && quickTest(wrapped);
  return test ? (value) => value === other || test(value) : null;
}

/** Sorts of fields that may be absent. */
const absentAllowed = new Set(['optional', 'nullish', 'exact_optional']);

function objectTest(entries: Said['entries']): Test | null {
  const fields = Object.entries(entries ?? {}).map(([name, schema]) => ({ name, test: quickTest(schema), said: saidBy(schema) }));
  // What stands in for an absent field is valibot's to look at.
  if (!entries || fields.some(({ said }) => said.fallback !== undefined || said.default !== undefined)) return null;
  const tests = fields.map(({ name, test, said }) => ({ name, test, absent: absentAllowed.has(said.type) }));
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const { name, test, absent } of tests) {
      const there = name in value;
      if (there ? !test((value as Record<string, unknown>)[name]) : !absent) return false;
    }
    return true;
  };
}

/** Null where a step changes the value, or is not known. */
function pipeTest([schema, ...steps]: NonNullable<Said['pipe']>): Test | null {
  const first = testOf(schema);
  const tests = steps.map((step) => (step.kind === 'validation' && !step.async ? (stepMakers[step.type]?.(step.requirement) ?? null) : null));
  if (!first || tests.includes(null)) return null;
  const [one, two, ...more] = tests as Test[];
  if (!one) return first;
  if (!two) return (value) => first(value) && one(value);
  return (value) => first(value) && one(value) && two(value) && more.every((test) => test(value));
}

const sizeOf = (value: unknown): number => (value as { length: number }).length;

const stepMakers: Readonly<Record<string, (requirement: unknown) => Test>> = {
  finite: () => Number.isFinite,
  integer: () => Number.isInteger,
  min_value: (least) => (value) => (value as number) >= (least as number),
  max_value: (most) => (value) => (value as number) <= (most as number),
  non_empty: () => (value) => sizeOf(value) > 0,
  max_length: (most) => (value) => sizeOf(value) <= (most as number),
  min_length: (least) => (value) => sizeOf(value) >= (least as number),
  check: (holds) => (value) => (holds as Test)(value),
};
