/** What Chromium says of a database that it found corrupt and replaced by an empty one. */
export type DataLoss = 'none' | 'total';

/** `IDBFactory` as Dexie uses it, and what the last upgrade said of lost data. */
export type StrictIndexedDb = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'> & {
  dataLoss(): DataLoss;
};

/**
 * Wraps a factory so that a database made by a newer version of the extension is an error: Dexie would retry
 * without a version, open it and patch its schema.
 *
 * @param version native version, ten times Dexie's
 */
export function strictIndexedDb(factory: IDBFactory, version: number): StrictIndexedDb {
  let dataLoss: DataLoss = 'none';
  return {
    open(name, asked) {
      const request = factory.open(name, asked ?? version);
      request.addEventListener('upgradeneeded', (event) => {
        // Chromium alone has this field.
        dataLoss = 'dataLoss' in event && event.dataLoss === 'total' ? 'total' : 'none';
      });
      return request;
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
    dataLoss: () => dataLoss,
  };
}
