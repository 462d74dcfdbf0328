import { makeNextRelease } from './next-release';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the folder to make it in');
makeNextRelease('content', folder);
