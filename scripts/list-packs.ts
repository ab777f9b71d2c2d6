import { writeFileSync } from 'node:fs';
import { PACK_LIST, packListSource, packNames } from './pack-list.ts';

const apps = packNames();
writeFileSync(PACK_LIST, packListSource(apps));
console.log(`pack-list.ts: ${apps.length} app packs`);
