// What pages need in the browser beyond PrimeFaces: the reader's time zone, the save state, dialogs, and help and errors that are read out.
(function () {
  'use strict';

  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && document.cookie.indexOf('zone=' + encodeURIComponent(zone)) < 0) {
    document.cookie = 'zone=' + encodeURIComponent(zone) + ';path=/;max-age=31536000;SameSite=Lax' + (location.protocol === 'https:' ? ';Secure' : '');
  }

  /** Ties each field to its help and its message, so that both are read out with it. */
  function describe() {
    document.querySelectorAll('.f').forEach(function (field) {
      var input = field.querySelector('input:not([type=hidden]):not([type=radio]), select, textarea');
      if (!input) {
        return;
      }
      var ids = Array.from(field.querySelectorAll('[id$="-help"], [id$="-message"]'), function (e) { return e.id; });
      if (ids.length) {
        input.setAttribute('aria-describedby', ids.join(' '));
      }
      // A field that was put right loses its mark with its message, though only the message was written again.
      var message = field.querySelector('.ui-message');
      if (message) {
        var wrong = message.classList.contains('ui-message-error');
        input.classList.toggle('ui-state-error', wrong);
        input.setAttribute('aria-invalid', String(wrong));
      }
    });
  }

  function saving(state) {
    var saved = document.querySelector('.saved');
    if (saved) {
      saved.classList.toggle('busy', state === 'saving');
      saved.classList.toggle('failed', state === 'failed');
      saved.querySelector('.words').textContent = saved.dataset[state];
    }
  }

  /** A request that never reached its page (too many, too large …): the answer's words, at the head of the form; what was typed stays. */
  function refused(xhr) {
    var page = xhr && xhr.responseText && new DOMParser().parseFromString(xhr.responseText, 'text/html');
    var title = page && page.querySelector('h1');
    var place = document.querySelector('#messages') || document.querySelector('main');
    if (!title || !place) {
      return;
    }
    var note = document.getElementById('refused') || document.createElement('p');
    note.id = 'refused';
    note.className = 'note bad s';
    note.setAttribute('role', 'alert');
    note.textContent = title.textContent + '. ' + (page.querySelector('.lead') || title).textContent;
    place.before(note);
    note.scrollIntoView({ block: 'center' });
  }

  function faces($) {
    $(document).on('pfAjaxSend', function (event, xhr, settings) {
      if (settings && settings.source && document.querySelector('form.wizard') && $(settings.source).closest('form.wizard').length) {
        saving('saving');
      }
    });
    $(document).on('pfAjaxError', function (event, xhr) {
      saving('failed');
      // after an error PrimeFaces leaves the button that was pressed asleep
      document.querySelectorAll('button.ui-state-loading').forEach(function (button) {
        button.classList.remove('ui-state-loading', 'ui-state-disabled');
        button.disabled = false;
        button.removeAttribute('aria-disabled');
        var icon = button.querySelector('.ui-icon-loading');
        if (icon) {
          icon.remove();
        }
      });
      refused(xhr);
    });
    $(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
      var old = document.getElementById('refused');
      if (old && xhr && xhr.status === 200) {
        old.remove();
      }
      describe();
      if (args && args.pfArgs && args.pfArgs.validationFailed) {
        var wrong = document.querySelector('[aria-invalid=true]');
        var here = document.activeElement;
        // Whoever pressed a button is taken to what is wrong; whoever has typed on is left alone.
        if (wrong && (!here || here === document.body || here.type === 'submit')) {
          wrong.focus();
        }
      }
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-opens], [data-closes]');
    if (button && button.dataset.opens) {
      document.getElementById(button.dataset.opens).showModal();
    } else if (button) {
      document.getElementById(button.dataset.closes).close();
    }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copies], [data-prints]');
    if (button && button.dataset.copies) {
      var lines = Array.from(document.getElementById(button.dataset.copies).children, function (e) { return e.textContent.trim(); });
      navigator.clipboard.writeText(lines.join('\n')).then(function () {
        button.querySelector('span').textContent = button.dataset.done;
      }, function () { });
    } else if (button) {
      window.print();
    }
  });

  document.addEventListener('DOMContentLoaded', describe);
  // on a phone the sections are a bar that scrolls: the one that is open is in sight
  document.addEventListener('DOMContentLoaded', function () {
    var here = document.querySelector('.side nav a[aria-current]');
    if (here) {
      here.parentNode.scrollLeft = here.offsetLeft - (here.parentNode.clientWidth - here.offsetWidth) / 2;
    }
  });
  if (window.jQuery) {
    faces(window.jQuery);
  } else {
    document.addEventListener('DOMContentLoaded', function () { if (window.jQuery) { faces(window.jQuery); } });
  }
})();
