type Node = Readonly<{
  type: string;
  callee: Readonly<{ type: string; name?: string; object?: { name?: string }; property?: { name?: string } }>;
  arguments: readonly unknown[];
}>;
type Context = Readonly<{ report: (finding: { node: Node; message: string }) => void }>;

const sentence =
  'Nothing reads a clock but platform/clock.ts and api/now.ts: take the day or the instant as a parameter.';

const readsTheClock = ({ type, callee, arguments: given }: Node) => {
  if (callee.name === 'Date') return type === 'CallExpression' || given.length === 0;
  return callee.object?.name === 'Date' && callee.property?.name === 'now';
};

const noBareClock = {
  create: (context: Context) => {
    const look = (node: Node) => {
      if (readsTheClock(node)) context.report({ node, message: sentence });
    };
    return { CallExpression: look, NewExpression: look };
  },
};

/** Lint rules of our own: what no built-in rule can tell apart, such as `new Date()` from `new Date(0)`. */
export default { meta: { name: 'house' }, rules: { 'no-bare-clock': noBareClock } };
