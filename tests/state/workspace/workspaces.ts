import * as broughtSets from '../../../src/state/workspace/broughtSets';
import * as sameReports from '../../../src/state/workspace/sameReports';
import * as viewsKept from '../../../src/state/selection/viewsKept';
import * as workspaceOffer from '../../../src/state/workspace/workspaceOffer';

/** What a desk knows of workspaces, at hand at once. */
export const workspaces = () =>
  Promise.resolve({ ...broughtSets, ...sameReports, ...viewsKept, ...workspaceOffer });
