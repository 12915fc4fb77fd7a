// Copies a secret that is shown once.
document.addEventListener('click', function (event) {
  'use strict';
  var button = event.target.closest('[data-copies]');
  if (!button) {
    return;
  }
  var source = document.getElementById(button.dataset.copies);
  var done = function () { button.querySelector('span').textContent = button.dataset.done; };
  var select = function () {
    var range = document.createRange();
    range.selectNodeContents(source);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(source.textContent).then(done, select);
  } else {
    select();
  }
});
