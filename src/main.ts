import './domain/kernelGaps';
import { mount } from 'svelte';
import App from './App.svelte';
import './ui/tokens.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
// Where the browser is too old, kernel.js has said so by now.
if (document.documentElement.dataset['kernel'] === undefined) mount(App, { target });
