export default {
  restarting:
    'The engine stopped unexpectedly. It is being started again and the data loaded back; charts follow by themselves.',
  restarted:
    'The engine stopped unexpectedly and was started again; all data are back as they were. If you were importing or changing something, look whether it is done.',
};
