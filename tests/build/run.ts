/** Looks at what was built, before anybody walks it: `tsx tests/build/run.ts [folder]`. */
import process from 'node:process';
import { builtTexts } from './builtFolder';
import { contentFaults } from './contentFaults';
import { kernelFaults } from './kernelFaults';

const built = builtTexts(process.argv[2] ?? 'dist');
const faults = [...contentFaults(built), ...kernelFaults(built)];

console.log(`${String(built.size)} pages, scripts and styles looked at`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 && built.has('index.html') ? 0 : 1;
