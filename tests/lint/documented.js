/** @import { Rule } from 'eslint' */

/**
 * ESLint rule: what a module exports, and the public methods of its classes, have a docstring. Methods that another type already
 * tells of (`implements`, `override`) need none of their own, and neither do plain re-exports.
 *
 * @type {Rule.RuleModule}
 */
export const documented = {
  meta: { type: 'problem', schema: [], messages: { missing: '{{ name }} is public and has no docstring.' } },
  create({ sourceCode, report }) {
    const isTold = (node) => {
      const comment = sourceCode.getCommentsBefore(node).at(-1);
      return comment?.type === 'Block' && comment.value.startsWith('*');
    };
    const nameOf = ({ id, declarations }) => id?.name ?? declarations?.[0]?.id.name ?? 'This';
    /** The signatures of one function stand one after another; the first has the docstring of all. */
    const isOverload = (node, siblings) => {
      const before = siblings[siblings.indexOf(node) - 1];
      return nameOf(before?.declaration ?? {}) === nameOf(node.declaration);
    };
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration || isTold(node) || isOverload(node, node.parent.body)) return;
        report({ node, messageId: 'missing', data: { name: nameOf(node.declaration) } });
      },
      'ExportNamedDeclaration > ClassDeclaration > ClassBody > MethodDefinition'(node) {
        const { parent, key, kind, accessibility, override } = node;
        const isPrivate = key.type === 'PrivateIdentifier' || (accessibility && accessibility !== 'public');
        if (isPrivate || override || kind !== 'method' || parent.parent.implements?.length > 0) return;
        if (!isTold(node)) report({ node, messageId: 'missing', data: { name: sourceCode.getText(key) } });
      },
    };
  },
};
