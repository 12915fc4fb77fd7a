// The wizard in the browser: progress of uploads, the card verifier's word, the camera, and what is typed until it is saved.
(function () {
  'use strict';

  function byId(id) { return document.getElementById(id); }

  // ---- uploads show how far they are
  var going = null;
  function progress(share) {
    var bar = going && going.querySelector('.up');
    if (bar) {
      bar.hidden = share === null;
      bar.firstElementChild.style.width = Math.round((share || 0) * 100) + '%';
      bar.setAttribute('aria-valuenow', String(Math.round((share || 0) * 100)));
    }
  }
  document.addEventListener('change', function (event) {
    if (event.target.type === 'file') {
      going = event.target.closest('.drop');
      progress(0);
    }
  }, true);

  // ---- the card verifier's page says that it is done; its origin is the frame's
  window.addEventListener('message', function (event) {
    var frame = document.querySelector('iframe[data-card]');
    if (!frame || event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) {
      return;
    }
    if (event.data && event.data.type === 'card-verification') {
      window.cardVerified();
    }
  });

  // ---- the camera
  var PAUSE = 1800;
  function words(place, key) {
    return place.getAttribute('data-' + key.toLowerCase().replace('_', '-'));
  }

  function wait(millis) {
    return new Promise(function (done) { setTimeout(done, millis); });
  }

  function picture(video) {
    var canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = Math.round(640 * (video.videoHeight || 480) / (video.videoWidth || 640));
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.85); });
  }

  /** Puts a picture into its field, as if somebody had chosen it there, and waits until it is stored. */
  function send(place, blob) {
    return new Promise(function (done) {
      var input = document.querySelector('#frameCard' + place + ' input[type=file]');
      var files = new DataTransfer();
      files.items.add(new File([blob], 'selfie-' + (place + 1) + '.jpg', { type: 'image/jpeg' }));
      var over = function () {
        window.jQuery(document).off('pfAjaxComplete', over);
        done();
      };
      window.jQuery(document).on('pfAjaxComplete', over);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  function stop(video, stream) {
    stream.getTracks().forEach(function (track) { track.stop(); });
    video.srcObject = null;
    video.hidden = true;
  }

  function without(camera, text) {
    byId('poseNow').textContent = text;
    byId('fallback').open = true;
    camera.querySelector('#startCamera').disabled = false;
  }

  async function selfie(camera) {
    var video = byId('live');
    var now = byId('poseNow');
    if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
      without(camera, camera.dataset.none);
      return;
    }
    var stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user', width: { ideal: 1280 } }, audio: false });
    } catch (refused) {
      without(camera, refused.name === 'NotAllowedError' ? camera.dataset.denied : camera.dataset.none);
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    var poses = camera.dataset.poses.split(',');
    var shots = [];
    for (var i = 0; i < poses.length; i++) {
      now.textContent = (i + 1) + '/' + poses.length + ' ' + words(now, poses[i]);
      await wait(PAUSE);
      shots.push(await picture(video));
    }
    stop(video, stream);
    for (var place = 0; place < shots.length; place++) {
      await send(place, shots[place]);
    }
    now.textContent = camera.dataset.done;
    camera.querySelector('#startCamera').disabled = false;
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('#startCamera');
    if (button) {
      button.disabled = true;
      selfie(byId('camera'));
    }
  });

  // ---- what is typed and not stored yet survives a lost session in this tab; numbers of documents and accounts are not kept
  var SECRET = ['documentNumber', 'accountNumber', 'zone'];
  function key(field) { return 'typed:' + location.search + ':' + field.id; }
  function keeps(field) {
    return field.id && field.closest('form.wizard') && SECRET.indexOf(field.id) < 0 && /^(text|tel|textarea)$/.test(field.type);
  }
  document.addEventListener('input', function (event) {
    if (keeps(event.target)) {
      sessionStorage.setItem(key(event.target), event.target.value);
    }
  });
  // once PrimeFaces is ready to send: before that its requests lack what the page's policy wants
  window.addEventListener('load', function () {
    document.querySelectorAll('form.wizard input, form.wizard textarea').forEach(function (field) {
      var typed = keeps(field) && sessionStorage.getItem(key(field));
      if (typed && typed !== field.value) {
        field.value = typed;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  });
  /** Stored, and not refused: the server has it. */
  function stored(source, args) {
    var field = source && byId(typeof source === 'string' ? source : source.id);
    if (field && keeps(field) && !(args && args.validationFailed)) {
      sessionStorage.removeItem(key(field));
    }
  }

  function faces($) {
    $(document).on('pfAjaxSuccess', function (event, xhr, settings) {
      if (settings && xhr && xhr.responseText && xhr.responseText.indexOf('<redirect') < 0) {
        stored(settings.source, xhr.pfArgs || (settings && settings.pfArgs));
      }
    });
    $.ajaxSetup({
      xhr: function () {
        var request = new XMLHttpRequest();
        request.upload.addEventListener('progress', function (event) {
          if (event.lengthComputable) {
            progress(event.loaded / event.total);
          }
        });
        return request;
      }
    });
    $(document).on('pfAjaxComplete pfAjaxError', function () {
      progress(null);
      going = null;
    });
  }
  if (window.jQuery) {
    faces(window.jQuery);
  } else {
    document.addEventListener('DOMContentLoaded', function () { if (window.jQuery) { faces(window.jQuery); } });
  }
})();
