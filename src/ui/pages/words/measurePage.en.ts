export default {
  disclosure: 'Proactive disclosure',
  disclosureMeasures: 'Measures of proactive disclosure',
  channels: 'Channels of disclosure',
  channelMeasures: 'Channels',
  applications: 'Applications',
  applicationMeasures: 'Measures of applications',
  flow: 'Outcomes by kind of applicant',
  noFlow:
    'Outcomes by kind of applicant are told since the form of 2019; the chosen units and years have no such report.',
  proposals: 'Suggestions and proposals',
  proposalMeasures: 'Measures of suggestions and proposals',
  classes: 'Results of suggestions and proposals',
  conversion: 'Class B of the last session turned class A',
  disputes: 'Administrative review and lawsuits',
  disputeMeasures: 'Measures of review and lawsuits',
  capacity: 'Responses and capacity',
  capacityMeasures: 'Measures of responses and capacity',
};
