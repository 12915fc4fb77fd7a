// The till in the browser: keys, search, keypad, and one sale per click.
(function () {
  'use strict';
  var fresh = true;

  function byId(id) { return document.getElementById(id); }

  function tiles() { return Array.prototype.slice.call(document.querySelectorAll('.tile')); }

  function add(id) { window.tillAdd([{name: 'product', value: id}]); }

  function quantity(id, by) {
    window.tillQuantity([{name: 'product', value: id}, {name: 'by', value: String(by)}]);
  }

  // While a sale is on its way nothing else may be pressed.
  window.tillBusy = function (busy) {
    document.body.classList.toggle('busy', busy);
    fresh = true;
  };

  function filter() {
    var search = byId('search');
    if (!search) {
      return;
    }
    var words = search.value.trim().toLowerCase();
    var hits = 0;
    tiles().forEach(function (tile) {
      tile.hidden = words !== '' && tile.dataset.find.indexOf(words) < 0;
      hits += tile.hidden ? 0 : 1;
    });
    var none = document.querySelector('.nohit');
    if (none) {
      none.hidden = hits > 0 || tiles().length === 0;
    }
  }

  function takeFirstHit(search) {
    var words = search.value.trim().toLowerCase();
    var exact = tiles().filter(function (tile) { return tile.dataset.product.toLowerCase() === words; });
    var hit = exact[0] || tiles().filter(function (tile) { return !tile.hidden; })[0];
    if (words !== '' && hit) {
      add(hit.dataset.id);
      search.value = '';
      filter();
    } else if (words === '' && byId('charge')) {
      byId('charge').click();
    }
  }

  // The amount as whole minor units; what is typed by hand counts too.
  function minor(text, places) {
    var number = Number(text.replace(/[^0-9.]/g, ''));
    return isNaN(number) ? 0 : Math.round(number * Math.pow(10, places));
  }

  function shown(amount, places) {
    return (amount / Math.pow(10, places)).toLocaleString('en-US', {minimumFractionDigits: places, maximumFractionDigits: places});
  }

  function showChange() {
    var line = document.querySelector('.chgline');
    var received = byId('received');
    if (line && received) {
      var places = Number(line.dataset.exponent);
      var back = minor(received.value, places) - Number(line.dataset.due);
      line.textContent = '';
      if (back > 0) {
        line.append(line.dataset.change + ' ');
        var figure = document.createElement('b');
        figure.textContent = shown(back, places);
        line.append(figure);
      } else {
        line.textContent = '\u00a0';
      }
    }
  }

  function press(key) {
    var received = byId('received');
    var line = document.querySelector('.chgline');
    if (!received || !line) {
      return;
    }
    var places = Number(line.dataset.exponent);
    var digits = fresh ? '' : String(minor(received.value, places));
    digits = key === 'back' ? digits.slice(0, -1) : (digits === '0' ? '' : digits) + key;
    fresh = false;
    received.value = shown(Number(digits.slice(0, 12) || 0), places);
    showChange();
  }

  document.addEventListener('click', function (event) {
    var tile = event.target.closest('.tile');
    var step = event.target.closest('[data-by]');
    var off = event.target.closest('[data-remove]');
    var key = event.target.closest('[data-key]');
    var line = event.target.closest('.ln:not(.on)');
    if (tile) {
      add(tile.dataset.id);
    } else if (step) {
      quantity(step.dataset.id, step.dataset.by);
    } else if (off) {
      window.tillRemove([{name: 'product', value: off.dataset.remove}]);
    } else if (key) {
      press(key.dataset.key);
    } else if (line) {
      document.querySelectorAll('.ln.on').forEach(function (other) { other.classList.remove('on'); });
      line.classList.add('on');
    }
  });

  document.addEventListener('input', function (event) {
    if (event.target.id === 'search') {
      filter();
    } else if (event.target.id === 'received') {
      fresh = false;
      showChange();
    }
  });

  function click(id) {
    var element = byId(id);
    if (element) {
      element.click();
    }
  }

  document.addEventListener('keydown', function (event) {
    var search = byId('search');
    if (event.target.closest('.ui-dialog') || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'F2' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (byId('waiting')) {
      if (event.key === 'Escape') {
        event.preventDefault();
        click('cancelWallet');
      }
    } else if (event.key === 'F8') {
      event.preventDefault();
      click('wallet');
    } else if (event.key === 'F9') {
      event.preventDefault();
      click('cash');
    } else if (event.key === 'F10') {
      event.preventDefault();
      click('card');
    } else if (event.key === 'Enter' && event.target === search) {
      event.preventDefault();
      takeFirstHit(search);
    } else if (event.key === 'Enter' && event.target.tagName === 'INPUT' && event.target.closest('#sell')) {
      // a form that is sent by Enter presses its first button, which is never the one that is meant
      event.preventDefault();
      if (event.target.id === 'giftAmount' || event.target.id === 'giftTopUp') {
        click('addGift');
      } else if (event.target.id === 'tip') {
        event.target.blur();
      } else {
        click('charge');
      }
    } else if (event.key === 'Enter' && event.target === document.body) {
      click('charge');
    } else if (event.key === 'Escape' && search) {
      if (search.value) {
        search.value = '';
        filter();
      } else if (byId('receipt')) {
        window.tillClear();
      }
      search.focus();
    } else if ((event.key === '+' || event.key === '-') && (event.target.tagName !== 'INPUT' || (event.target === search && !search.value))) {
      var line = document.querySelector('.ln.on');
      if (line) {
        event.preventDefault();
        quantity(line.dataset.line, event.key === '+' ? 1 : -1);
      }
    }
  });

  // The acquirer's field hands over the token of a card that was typed there; its origin is the frame's.
  window.addEventListener('message', function (event) {
    var frame = document.querySelector('iframe[data-field]');
    if (!frame || event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) {
      return;
    }
    var told = event.data;
    if (told && told.type === 'card-token') {
      window.tillTyped(['token', 'scheme', 'lastFour'].map(function (name) {
        return {name: name, value: String(told[name])};
      }));
    }
  });

  // A wallet's customer has so long; the page asks every two seconds whether it is over.
  var waiting = null;
  var looking = false;

  function untilNow() {
    var end = Number(waiting.dataset.end);
    return Math.max(0, Math.ceil((end - performance.now()) / 1000));
  }

  function showTime() {
    var seconds = untilNow();
    var line = byId('countdown');
    var bar = waiting.querySelector('.bar i');
    line.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    line.parentNode.classList.toggle('soon', seconds <= 30);
    bar.style.width = (100 * seconds / Number(waiting.dataset.whole)) + '%';
  }

  window.tillLooked = function (args) {
    looking = false;
    if (args && args.over && byId('waiting')) {
      window.tillDecided();
    }
  };

  function beginWaiting(section) {
    waiting = section;
    waiting.dataset.whole = Math.max(1, Number(waiting.dataset.left));
    waiting.dataset.end = performance.now() + 1000 * Number(waiting.dataset.left);
    looking = false;
    showTime();
    byId('cancelWallet').focus({preventScroll: true});
  }

  window.setInterval(function () {
    if (waiting && waiting.isConnected) {
      showTime();
    }
  }, 500);
  window.setInterval(function () {
    if (waiting && waiting.isConnected && !looking) {
      looking = true;
      window.setTimeout(function () { looking = false; }, 10000);
      window.tillLook();
    }
  }, 2000);

  // Parts of the page are written afresh; what the cashier searched for stays filtered.
  var page = byId('shift');
  if (page) {
    new MutationObserver(function () {
      filter();
      fresh = fresh || !byId('received');
      var section = byId('waiting');
      if (section && section !== waiting) {
        beginWaiting(section);
      }
      var code = byId('walletCode');
      if (code && document.activeElement === document.body) {
        code.focus({preventScroll: true});
      }
    }).observe(page, {childList: true, subtree: true});
  }
  if (byId('search') && window.matchMedia('(min-width: 901px)').matches) {
    byId('search').focus();
  }
})();
