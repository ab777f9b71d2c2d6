/** For `resolve.alias`: the build of Dexie for current browsers, 2 KB (gz) smaller than the one it exports. */
export const modernDexie = [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }];
