// Keys of a possible match: 1 not this person, 2 the same person, 3 the next one. Never while somebody types or a dialog is open.
document.addEventListener('keydown', function (event) {
  'use strict';
  var button = {1: 'hitClear', 2: 'hitConfirm', 3: 'hitNext'}[event.key];
  var typing = event.target.closest('input, textarea, select, [contenteditable], .ui-dialog') !== null;
  if (!button || typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  var there = document.getElementById(button);
  if (there) {
    event.preventDefault();
    there.click();
  }
});
