import { writeFileSync } from 'node:fs';
import { PACK_LIST, packListSource, packNames, URL_TABLES_FILE, urlTablesSource } from './pack-list.ts';

const apps = packNames();
writeFileSync(PACK_LIST, packListSource(apps));
writeFileSync(URL_TABLES_FILE, await urlTablesSource(apps));
console.log(`pack-list.ts: ${apps.length} app packs`);
