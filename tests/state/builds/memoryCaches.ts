/** The browser's stores of answers, in memory: as much of them as the keeper of builds uses. */
export class MemoryCaches {
  readonly stores = new Map<string, Map<string, Response>>();

  get api(): CacheStorage {
    const open = (name: string): Cache => {
      const store = this.stores.get(name) ?? new Map<string, Response>();
      this.stores.set(name, store);
      return {
        match: (address: string) => Promise.resolve(store.get(address)?.clone()),
        put: (address: string, response: Response) => Promise.resolve(void store.set(address, response)),
        delete: (address: string) => Promise.resolve(store.delete(address)),
        keys: () => Promise.resolve([...store.keys()].map((url) => ({ url }))),
      } as unknown as Cache;
    };
    return {
      open: (name: string) => Promise.resolve(open(name)),
      has: (name: string) => Promise.resolve(this.stores.has(name)),
      keys: () => Promise.resolve([...this.stores.keys()]),
      delete: (name: string) => Promise.resolve(this.stores.delete(name)),
    } as unknown as CacheStorage;
  }
}
