export default {
  parents: {
    city: 'same province',
    county: 'same city',
    town: 'same place',
    department: 'same place',
  },
  ofParent: (unit: string, parent: string, level: string) => `units of the ${parent} as ${unit} (${level})`,
  noneOfParent: (unit: string, parent: string, level: string) =>
    `there is no other unit of the ${parent} as ${unit} (${level})`,
  level: 'same level',
  ofLevel: (unit: string, level: string) => `all units of the level of ${unit} (${level})`,
  noneOfLevel: (level: string) => `there is no other unit of this level (${level})`,
  near: 'close values',
  nearest: (unit: string, charted: string, count: number) =>
    `the ${String(count)} units of the level and scope of ${unit} that come closest in ${charted}`,
  noOwnValue: (unit: string, charted: string) => `${unit} has no number for ${charted}`,
  noneNear: (unit: string) => `no unit of the level and scope of ${unit} has this number`,
};
