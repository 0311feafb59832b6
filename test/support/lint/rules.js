'use strict';
/** House rules that oxlint has no rule for; .oxlintrc.json loads them. */
const layers = require('./layers');

const isName = (node, name) => node?.type === 'Identifier' && node.name === name;
const rule = (create) => ({ create });

/** The clock is read in runtime/clock.ts, and inside the sandbox in workflows/clock.ts; elsewhere a moment is an argument. */
const noWallClock = rule((context) => {
  const message = 'The clock is read in one place only: take `now` or `today` as an argument.';
  return {
    NewExpression(node) {
      if (isName(node.callee, 'Date') && node.arguments.length === 0) context.report({ node, message });
    },
    CallExpression(node) {
      const { callee } = node;
      const isDateNow = isName(callee.object, 'Date') && isName(callee.property, 'now');
      if (isName(callee, 'Date') || isDateNow) context.report({ node, message });
    },
  };
});

/** The SDK does not await a validator: an asynchronous one accepts everything. */
const noAsyncValidator = rule((context) => ({
  Property(node) {
    if (node.key?.name === 'validator' && node.value.async) {
      context.report({ node, message: 'A validator must be synchronous: the engine does not await it.' });
    }
  },
}));

/** Text pasted into SQL is how injections begin: tagged templates carry values as parameters. */
const noUnsafeSql = rule((context) => ({
  MemberExpression(node) {
    if (/^\$(query|execute)RawUnsafe$/.test(node.property.name ?? node.property.value ?? '')) {
      context.report({ node, message: 'Use the tagged template $queryRaw or $executeRaw.' });
    }
  },
}));

module.exports = {
  meta: { name: 'lo-trinh' },
  rules: {
    layers,
    'no-wall-clock': noWallClock,
    'no-async-validator': noAsyncValidator,
    'no-unsafe-sql': noUnsafeSql,
  },
};
