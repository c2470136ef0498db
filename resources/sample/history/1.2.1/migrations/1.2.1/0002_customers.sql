CREATE TABLE customers(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL
);
INSERT INTO customers(name, email) VALUES
    ('Ada', 'ada@storefront.example'),
    ('Grace', 'grace@storefront.example'),
    ('Grace at work', 'grace@storefront.example');
