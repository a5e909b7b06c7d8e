export default {
  restarting:
    'The engine stopped unexpectedly. It is being started again and the data loaded back; charts follow by themselves.',
  restarted:
    'The engine stopped unexpectedly and was started again; all data are back as they were. If you were importing or changing something, look whether it is done.',
  quiet:
    'The engine has said nothing for a while; the page waits for it, which is normal with very many data. You may also restart it now: everything loaded is loaded back, an import or a change under way must be done again. If it stays silent it is restarted by itself after three minutes.',
  endQuiet: 'Restart the engine',
};
