// Prints every import that goes up or sideways in the house, and ends with exit code 1 if there is one.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFloorFaults } from './find-floor-faults.ts';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { filesRead, faults } = findFloorFaults(project);
for (const { file, line, problem } of faults) console.log(`${file}:${line}: ${problem}`);
console.log(`floors: ${filesRead} files read, ${faults.length} faults`);
process.exitCode = filesRead > 0 && faults.length === 0 ? 0 : 1;
