ALTER TABLE customers ADD COLUMN points INTEGER NOT NULL DEFAULT 0;
-- One address, one account of points. Nobody thought of customers who are registered twice.
CREATE UNIQUE INDEX customers_email ON customers(email);
