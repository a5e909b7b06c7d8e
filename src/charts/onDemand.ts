/** Makes something when it is first asked for, and keeps it: what a chart says only to who asks need not be ready before it is drawn. */
export function onDemand<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
