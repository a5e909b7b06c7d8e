import './domain/kernelGaps';
import { mount } from 'svelte';
import App from './App.svelte';
import { nextTask } from './domain/turns';
import './ui/tokens.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
// Where the browser is too old, kernel.js has said so by now.
if (document.documentElement.dataset['kernel'] === undefined) {
  // Running every script for the first time takes its share of a task. Not awaited: with an entry that is, each script that it
  // shares with a later one would become a file of its own.
  void nextTask().then(() => mount(App, { target }));
}
