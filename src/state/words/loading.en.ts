export default {
  engine: 'Loading the analysis engine',
  engineBytes: (loaded: string, total: string) => `Loading the analysis engine ${loaded} / ${total} MB`,
  data: 'Loading the data',
};
