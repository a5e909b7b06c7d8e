import * as broughtSets from '../../src/state/broughtSets';
import * as sameReports from '../../src/state/sameReports';
import * as viewsKept from '../../src/state/viewsKept';
import * as workspaceOffer from '../../src/state/workspaceOffer';

/** What a desk knows of workspaces, at hand at once. */
export const workspaces = () =>
  Promise.resolve({ ...broughtSets, ...sameReports, ...viewsKept, ...workspaceOffer });
