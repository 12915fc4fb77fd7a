ALTER TABLE payment
  ADD COLUMN device_wallet VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'that showed a network token in place of the card',
  ADD CONSTRAINT payment_device_wallet CHECK (device_wallet IN ('APPLE_PAY', 'GOOGLE_PAY', 'SAMSUNG_PAY'));
