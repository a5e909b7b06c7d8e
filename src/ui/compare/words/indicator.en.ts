export default {
  title: 'Choose a measure',
  find: 'Find a measure',
  placeholder: 'Name, alias, row of the form or id',
  found: (found: number, listed: number) =>
    `${String(found)} found${found > listed ? `, the first ${String(listed)} are listed; type a few more letters` : ''}`,
  foundList: 'Measures found',
  definition: 'Definition',
  notLoaded: 'not loaded',
  explains: (name: string) => `Definition of ${name}`,
};
