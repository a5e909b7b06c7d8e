import type { Rule } from 'eslint';

export declare const documented: Rule.RuleModule;
