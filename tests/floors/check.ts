// Prints every import that goes up or sideways in the house and everything that would ask the network, and ends with exit
// code 1 if there is one.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFloorFaults } from './find-floor-faults.ts';
import { findRequests } from './find-requests.ts';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const reports = { floors: findFloorFaults(project), requests: findRequests(project) };
for (const [name, { filesRead, faults }] of Object.entries(reports)) {
  for (const { file, line, problem } of faults) console.log(`${file}:${line}: ${problem}`);
  console.log(`${name}: ${filesRead} files read, ${faults.length} faults`);
  if (filesRead === 0 || faults.length > 0) process.exitCode = 1;
}
